import { z } from "zod";
import { orderStatuses, paymentStatuses } from "../enums.ts";
import { pageInput } from "../page.ts";
import { bulkInput } from "./bulk.ts";
import { day, id, line, version } from "./fields.ts";

export const orderNumber = z.string().regex(/^DW-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);

export const listMyOrdersInput = pageInput(["newest", "oldest"]);
export type ListMyOrdersInput = z.infer<typeof listMyOrdersInput>;

/** `key` is the secret of the emailed link; with it a guest sees the whole order. */
export const getOrderInput = z.object({ order_number: orderNumber, key: line(100).optional() });
export type GetOrderInput = z.infer<typeof getOrderInput>;

export const previewOrderInput = z.object({ coupon_code: line(50).optional() });
export type PreviewOrderInput = z.infer<typeof previewOrderInput>;

export const orderByNumberInput = z.object({ order_number: orderNumber });

export const listOrdersInput = pageInput(["newest", "oldest", "total_desc", "total_asc"]).extend({
  status: z.enum(orderStatuses).optional(),
  payment_status: z.enum(paymentStatuses).optional(),
  /** Placed by this customer. */
  user_id: id.optional(),
  /** Placed on this day of the shop or later. */
  from: day.optional(),
  /** Placed on this day of the shop or earlier. */
  to: day.optional(),
  /** Part of an order number, customer name or email. */
  q: line(100).optional(),
});
export type ListOrdersInput = z.infer<typeof listOrdersInput>;

export const changeOrderStatusInput = z.object({
  order_number: orderNumber,
  status: z.enum(orderStatuses),
  /** The version that was read: a stale one is refused with `stale_version`. */
  version: version.optional(),
  note: line(500).optional(),
});
export type ChangeOrderStatusInput = z.infer<typeof changeOrderStatusInput>;

export const bulkUpdateOrdersInput = bulkInput(
  orderNumber,
  z.object({ status: z.enum(orderStatuses), note: line(500).optional() }),
);
export type BulkUpdateOrdersInput = z.infer<typeof bulkUpdateOrdersInput>;
