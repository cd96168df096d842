import type { OrderStatus } from "@dewy/core";
import { sql } from "kysely";
import { actorName, type ServiceContext } from "../context.ts";

interface UndoneOrder {
  id: number;
  user_id: number | null;
  total: number;
}

/**
 * What arriving at `status` takes back: a cancelled order gives its stock and its coupon back; a cancelled or refunded one no
 * longer counts in its customer's totals. Locks as the checkout does: products by id, coupon, customer.
 */
export async function undoOrder(ctx: ServiceContext, order: UndoneOrder, status: OrderStatus): Promise<void> {
  if (status === "cancelled") {
    await restock(ctx, order.id);
    await giveCouponBack(ctx, order.id);
  }
  if ((status === "cancelled" || status === "refunded") && order.user_id !== null) {
    await sql`
      update users set total_orders = total_orders - 1, total_spent = total_spent - ${order.total}::numeric
      where id = ${order.user_id}::integer
    `.execute(ctx.db);
  }
}

/** By the order's own movements: what was backordered or not tracked was never taken. */
async function restock(ctx: ServiceContext, orderId: number): Promise<void> {
  await sql`
    with taken as materialized (
      select product_id, -sum(quantity)::integer as quantity from stock_movements
      where order_id = ${orderId}::integer group by product_id
    ),
    locked as materialized (
      select p.id from products p where p.id in (select product_id from taken) order by p.id for no key update
    ),
    restocked as (
      update products p set stock = p.stock + t.quantity from taken t, locked l
      where p.id = t.product_id and l.id = p.id and t.quantity > 0
      returning p.id, t.quantity
    )
    insert into stock_movements (product_id, quantity, reason, actor, order_id)
    select id, quantity, 'cancellation', ${actorName(ctx.actor)}, ${orderId}::integer from restocked
  `.execute(ctx.db);
}

async function giveCouponBack(ctx: ServiceContext, orderId: number): Promise<void> {
  await sql`
    with used as (delete from coupon_usage where order_id = ${orderId}::integer returning coupon_id, customer),
    -- Read below, so that the coupon is locked before its customer, as a checkout locks them.
    counted as (
      update coupons c set used_count = c.used_count - 1 from used where c.id = used.coupon_id
      returning used.coupon_id, used.customer
    )
    update coupon_customers k set used_count = k.used_count - 1 from counted
    where k.coupon_id = counted.coupon_id and k.customer = counted.customer
  `.execute(ctx.db);
}
