import type { OrderStatus } from "@dewy/core";
import { afterCommit } from "@dewy/db";
import { sql } from "kysely";
import { actorName, type ServiceContext } from "../context.ts";

/**
 * What arriving at `status` takes back: cancelled orders give their stock, coupons and first orders back; cancelled or refunded ones
 * no longer count in their customers' totals. Set-based, and locking as the checkout does: products by id, coupons by id, customers by
 * id, first orders.
 */
export async function undoOrders(ctx: ServiceContext, orderIds: readonly number[], status: OrderStatus): Promise<void> {
  if (status !== "cancelled" && status !== "refunded") return;
  if (status === "cancelled") {
    await restock(ctx, orderIds);
    // What had sold out may be on sale again.
    await afterCommit(ctx.db, () => ctx.stores.cache.forgetAll("products"));
    await giveCouponsBack(ctx, orderIds);
  }
  await uncount(ctx, orderIds);
  // Last: a checkout that waits for it holds its customer's row.
  if (status === "cancelled") await ctx.db.deleteFrom("first_orders").where("order_id", "in", orderIds).execute();
}

/** By the orders' own movements: what was backordered or not tracked was never taken. */
async function restock(ctx: ServiceContext, orderIds: readonly number[]): Promise<void> {
  await sql`
    with taken as materialized (
      select order_id, product_id, -sum(quantity)::integer as quantity from stock_movements
      where order_id = any (${orderIds}::integer[]) group by order_id, product_id having sum(quantity) < 0
    ),
    locked as materialized (
      select p.id from products p where p.id in (select product_id from taken) order by p.id for no key update
    ),
    restocked as (
      update products p set stock = p.stock + t.quantity
      from (select product_id, sum(quantity)::integer as quantity from taken group by product_id) t, locked l
      where p.id = t.product_id and l.id = p.id
      returning p.id
    )
    insert into stock_movements (product_id, quantity, reason, actor, order_id)
    select t.product_id, t.quantity, 'cancellation', ${actorName(ctx.actor)}, t.order_id
    from taken t join restocked r on r.id = t.product_id order by t.order_id, t.product_id
  `.execute(ctx.db);
}

async function giveCouponsBack(ctx: ServiceContext, orderIds: readonly number[]): Promise<void> {
  await sql`
    with locked as materialized (
      select c.id from coupons c
      where c.id in (select coupon_id from coupon_usage where order_id = any (${orderIds}::integer[]))
      order by c.id for no key update
    ),
    used as (
      delete from coupon_usage u using locked l where u.coupon_id = l.id and u.order_id = any (${orderIds}::integer[])
      returning u.coupon_id, u.customer
    ),
    -- Read below, so that the coupons are changed before their customers, as a checkout locks them.
    counted as (
      update coupons c set used_count = c.used_count - u.times
      from (select coupon_id, count(*)::integer as times from used group by coupon_id) u where c.id = u.coupon_id
      returning c.id
    )
    update coupon_customers k set used_count = k.used_count - u.times
    from counted, (select coupon_id, customer, count(*)::integer as times from used group by coupon_id, customer) u
    where counted.id = u.coupon_id and k.coupon_id = u.coupon_id and k.customer = u.customer
  `.execute(ctx.db);
}

async function uncount(ctx: ServiceContext, orderIds: readonly number[]): Promise<void> {
  await sql`
    with undone as materialized (
      select user_id, count(*)::integer as orders, sum(total) as spent from orders
      where id = any (${orderIds}::integer[]) and user_id is not null group by user_id
    ),
    locked as materialized (
      select u.id from users u where u.id in (select user_id from undone) order by u.id for no key update
    )
    update users u set total_orders = u.total_orders - o.orders, total_spent = u.total_spent - o.spent
    from undone o, locked l where u.id = o.user_id and l.id = u.id
  `.execute(ctx.db);
}
