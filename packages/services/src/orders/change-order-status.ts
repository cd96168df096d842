import { mayMove, nextStatuses, type OrderStatus, ShopError } from "@dewy/core";
import type { AdminOrder, ChangeOrderStatusInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { adminGetOrder } from "./admin-get-order.ts";
import { lockOrders, moveOrders } from "./move-orders.ts";

/**
 * Moves an order on. A version, when given, that is no longer the order's is `stale_version`; a move that the process does not have is
 * `illegal_transition` with the allowed ones. Each move is recorded. Cancelling puts back what the order took.
 */
export async function changeOrderStatus(ctx: ServiceContext, input: ChangeOrderStatusInput): Promise<AdminOrder> {
  const { order_number, status, version, note } = input;
  return inTransaction(ctx, async (ctx) => {
    const [order] = await lockOrders(ctx, [order_number]);
    if (!order) throw new ShopError("not_found");
    if (version !== undefined && order.version !== version) {
      throw new ShopError("stale_version", { version: order.version, status: order.status });
    }
    if (!mayMove(order.status, status)) throw illegal(order.status, status);
    await moveOrders(ctx, [order.id], { status, note });
    return adminGetOrder(ctx, { order_number });
  });
}

const illegal = (from: OrderStatus, to: OrderStatus) =>
  new ShopError("illegal_transition", {
    from,
    to,
    allowed: nextStatuses(from),
    fields: [{ field: "status", code: "illegal_transition", params: { allowed: nextStatuses(from).join(", ") } }],
  });
