import { type OrderStatus, orderProcess } from "@dewy/core";
import { sql } from "kysely";
import { actorName, type ServiceContext } from "../context.ts";
import { undoOrders } from "./undo-orders.ts";

export interface LockedOrder {
  id: number;
  order_number: string;
  status: OrderStatus;
  version: number;
}

/** The orders of these numbers, locked by id until the transaction ends; one that is not there is left out. */
export const lockOrders = (ctx: ServiceContext, orderNumbers: readonly string[]): Promise<LockedOrder[]> =>
  ctx.db
    .selectFrom("orders")
    .select(["id", "order_number", "status", "version"])
    .where("order_number", "in", orderNumbers)
    .orderBy("id")
    .forUpdate()
    .execute();

/** What is mailed to the buyer on arriving at a status. */
const mails: Partial<Record<OrderStatus, string>> = {
  shipped: "send-order-shipped",
  cancelled: "send-order-cancelled",
};

/**
 * Moves locked orders, from where the process allows it, to `status`: each move is recorded and its mail promised; cancelling
 * puts back what the orders took. A few statements, however many orders.
 */
export async function moveOrders(
  ctx: ServiceContext,
  orderIds: readonly number[],
  { status, note }: { status: OrderStatus; note?: string | undefined },
): Promise<void> {
  if (orderIds.length === 0) return;
  const { to: _, ...columns } = orderProcess[status];
  const { fulfillment_status = null, payment_status = null } = columns as Record<string, string>;
  await sql`
    with moved as (
      update orders o set status = ${status}::order_status, version = o.version + 1, updated_at = t.moment,
        fulfillment_status = coalesce(${fulfillment_status}::fulfillment_status, o.fulfillment_status),
        payment_status = coalesce(${payment_status}::payment_status, o.payment_status),
        shipped_at = case when ${status === "shipped"}::boolean then t.moment else o.shipped_at end,
        delivered_at = case when ${status === "delivered"}::boolean then t.moment else o.delivered_at end
      from (select ${ctx.now().toISOString()}::timestamptz as moment) t
      where o.id = any (${orderIds}::integer[])
      returning o.id, o.order_number, old.status as from_status, t.moment
    ),
    mailed as (
      insert into outbox (job, payload)
      select ${mails[status] ?? null}::text, jsonb_build_object('order_number', order_number) from moved
      where ${mails[status] !== undefined}::boolean order by id
    )
    insert into order_status_history (order_id, from_status, to_status, actor, note, created_at)
    select id, from_status, ${status}::order_status, ${actorName(ctx.actor)}, ${note ?? null}, moment from moved order by id
  `.execute(ctx.db);
  await undoOrders(ctx, orderIds, status);
}
