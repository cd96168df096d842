import { mayMove } from "@dewy/core";
import type { BulkResults, BulkUpdateOrdersInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { lockOrders, moveOrders } from "./move-orders.ts";

/**
 * Moves many orders to one status in one transaction, as `changeOrderStatus` moves one. An order that is not there (`not_found`) or may
 * not move there (`illegal_transition`) is left as it is.
 */
export async function bulkUpdateOrders(
  ctx: ServiceContext,
  { ids, set }: BulkUpdateOrdersInput,
): Promise<BulkResults<string>> {
  return inTransaction(ctx, async (ctx) => {
    const orders = new Map((await lockOrders(ctx, ids)).map((order) => [order.order_number, order]));
    const legal = [...orders.values()].filter((order) => mayMove(order.status, set.status));
    await moveOrders(
      ctx,
      legal.map((order) => order.id),
      set,
    );
    const moved = new Set(legal.map((order) => order.order_number));
    return {
      results: ids.map((id) => {
        if (moved.has(id)) return { id, ok: true, reason: null };
        return { id, ok: false, reason: orders.has(id) ? "illegal_transition" : "not_found" };
      }),
    };
  });
}
