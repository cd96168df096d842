import { sql } from "kysely";
import type { ServiceContext } from "../../context.ts";
import { type CouponFacts, limitPerCustomer } from "../../orders/coupon-rules.ts";
import type { DemoCoupon } from "../demo-coupons.ts";
import { isCancelled, type PricedOrder, placedAt } from "./price-orders.ts";

/** Inserts the coupons; answers them by code as the checkout reads them. */
export async function insertCoupons(
  ctx: ServiceContext,
  coupons: readonly DemoCoupon[],
): Promise<Map<string, CouponFacts>> {
  const rows = await ctx.db
    .insertInto("coupons")
    .values(coupons.map((coupon) => ({ ...coupon, updated_at: coupon.created_at })))
    .returningAll()
    .execute();
  return new Map(rows.map((row) => [row.code, { ...row, used_by_customer: 0 }]));
}

/** Writes down who used which coupon; a cancelled order gave its use back. `orderIds` are in the orders' order. */
export async function insertCouponUses(
  ctx: ServiceContext,
  orders: readonly PricedOrder[],
  orderIds: readonly number[],
): Promise<void> {
  const uses = orders.flatMap(({ order, coupon, customer, user_id, totals }, index) => {
    if (!coupon || isCancelled(order)) return [];
    const used = { coupon_id: coupon.id, customer, user_id, order_id: orderIds[index] as number };
    return [
      { ...used, discount_amount: totals.discount_amount, used_at: placedAt(order), limit: limitPerCustomer(coupon) },
    ];
  });
  if (uses.length === 0) return;
  await ctx.db
    .insertInto("coupon_usage")
    .values(uses.map(({ limit: _, ...use }) => use))
    .execute();
  await sql`
    insert into first_orders (customer_email, order_id)
    select lower(o.customer_email), o.id from coupon_usage u
    join coupons c on c.id = u.coupon_id join orders o on o.id = u.order_id where c.is_first_time_only
  `.execute(ctx.db);
  const counters = new Map<
    string,
    { coupon_id: number; customer: string; used_count: number; usage_limit: number | null }
  >();
  for (const { coupon_id, customer, limit } of uses) {
    const key = `${coupon_id} ${customer}`;
    const used_count = (counters.get(key)?.used_count ?? 0) + 1;
    counters.set(key, { coupon_id, customer, used_count, usage_limit: limit });
  }
  await ctx.db
    .insertInto("coupon_customers")
    .values([...counters.values()])
    .execute();
  await sql`
    update coupons c set used_count = u.used_count
    from (select coupon_id, count(*)::integer as used_count from coupon_usage group by coupon_id) u where c.id = u.coupon_id
  `.execute(ctx.db);
}
