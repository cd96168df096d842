import { mayMove, nextStatuses, type OrderStatus, orderProcess, ShopError } from "@dewy/core";
import type { AdminOrder, ChangeOrderStatusInput } from "@dewy/core/schemas";
import { actorName, inTransaction, type ServiceContext } from "../context.ts";
import { adminGetOrder } from "./admin-get-order.ts";
import { undoOrder } from "./undo-order.ts";

/**
 * Moves an order on. A version, when given, that is no longer the order's is `stale_version`; a move that the process does not have is
 * `illegal_transition` with the allowed ones. Each move is recorded. Cancelling puts back what the order took.
 */
export async function changeOrderStatus(ctx: ServiceContext, input: ChangeOrderStatusInput): Promise<AdminOrder> {
  const { order_number, status, version, note } = input;
  return inTransaction(ctx, async (ctx) => {
    const order = await ctx.db
      .selectFrom("orders")
      .select(["id", "status", "version", "user_id", "total", "payment_method"])
      .where("order_number", "=", order_number)
      .forUpdate()
      .executeTakeFirst();
    if (!order) throw new ShopError("not_found");
    if (version !== undefined && order.version !== version) {
      throw new ShopError("stale_version", { version: order.version, status: order.status });
    }
    if (!mayMove(order.status, status)) throw illegal(order.status, status);
    const now = ctx.now();
    await ctx.db
      .updateTable("orders")
      .set((eb) => ({
        ...statusColumns(status),
        status,
        version: eb("version", "+", 1),
        updated_at: now,
        ...(status === "shipped" && { shipped_at: now }),
        ...(status === "delivered" && { delivered_at: now }),
      }))
      .where("id", "=", order.id)
      .execute();
    await ctx.db
      .insertInto("order_status_history")
      .values({
        order_id: order.id,
        from_status: order.status,
        to_status: status,
        actor: actorName(ctx.actor),
        note: note ?? null,
        created_at: now,
      })
      .execute();
    await undoOrder(ctx, order, status);
    return adminGetOrder(ctx, { order_number });
  });
}

function statusColumns(status: OrderStatus) {
  const { to: _, ...columns } = orderProcess[status];
  return columns;
}

const illegal = (from: OrderStatus, to: OrderStatus) =>
  new ShopError("illegal_transition", {
    from,
    to,
    allowed: nextStatuses(from),
    fields: [{ field: "status", code: "illegal_transition", params: { allowed: nextStatuses(from).join(", ") } }],
  });
