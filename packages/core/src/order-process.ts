import type { FulfillmentStatus, OrderStatus, PaymentStatus } from "./enums.ts";

interface OrderState {
  /** The states an order may move to from here. */
  to: readonly OrderStatus[];
  fulfillment_status?: FulfillmentStatus;
  /** What a cash-on-delivery order's payment becomes on arriving here. */
  payment_status?: PaymentStatus;
}

/** The order process: pending → confirmed → processing → shipped → delivered → refunded, cancelled before shipping. */
export const orderProcess = {
  pending: { to: ["confirmed", "cancelled"] },
  confirmed: { to: ["processing", "cancelled"] },
  processing: { to: ["shipped", "cancelled"] },
  shipped: { to: ["delivered"], fulfillment_status: "shipped" },
  delivered: { to: ["refunded"], fulfillment_status: "delivered", payment_status: "paid" },
  refunded: { to: [], payment_status: "refunded" },
  cancelled: { to: [] },
} as const satisfies Record<OrderStatus, OrderState>;

/** The states that `status` may move to, in the order they should be offered. */
export const nextStatuses = (status: OrderStatus): readonly OrderStatus[] => orderProcess[status].to;

export const mayMove = (from: OrderStatus, to: OrderStatus): boolean => nextStatuses(from).includes(to);
