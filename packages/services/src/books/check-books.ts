import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

export interface Discrepancy {
  /** The rule that is broken. */
  rule: string;
  /** Of the row that breaks it. */
  id: number;
}

/** Every rule that no single constraint can hold, over the whole database, in one snapshot; an empty list when the books balance. */
export async function checkBooks(ctx: ServiceContext): Promise<Discrepancy[]> {
  const { rows } = await sql<Discrepancy>`
    select 'stock is the sum of its movements' as rule, p.id from products p
      where p.stock <> (select coalesce(sum(m.quantity), 0) from stock_movements m where m.product_id = p.id)
    union all select 'an order has items, and its subtotal and discount are theirs', o.id from orders o
      left join lateral (
        select sum(i.total_price) as subtotal, sum(i.discount_amount) as discount from order_items i where i.order_id = o.id
      ) i on true
      where o.subtotal is distinct from i.subtotal or o.discount_amount is distinct from i.discount
    union all select 'an order''s status is the last of its gapless history', o.id from orders o
      left join lateral (
        select bool_and(h.from_status is not distinct from h.previous) as gapless,
          (array_agg(h.to_status order by h.id desc))[1] as last
        from (
          select h.id, h.from_status, h.to_status, lag(h.to_status) over (order by h.id) as previous
          from order_status_history h where h.order_id = o.id
        ) h
      ) h on true
      where h.gapless is distinct from true or h.last is distinct from o.status
    union all select 'a coupon''s count is its uses and the orders that carry it', c.id from coupons c
      where c.used_count <> (select count(*) from coupon_usage u where u.coupon_id = c.id)
        or c.used_count <> (select coalesce(sum(k.used_count), 0) from coupon_customers k where k.coupon_id = c.id)
        or c.used_count <> (
          select count(*) from coupon_usage u join orders o on o.id = u.order_id
          where u.coupon_id = c.id and lower(o.coupon_code) = lower(c.code) and o.status <> 'cancelled')
    union all select 'a first order''s email is the order''s, which was not cancelled', o.id from first_orders f
      join orders o on o.id = f.order_id where lower(o.customer_email) <> f.customer_email or o.status = 'cancelled'
    union all select 'a customer''s totals are their orders', u.id from users u
      left join lateral (
        select count(*) as orders, coalesce(sum(o.total), 0) as spent from orders o
        where o.user_id = u.id and o.status not in ('cancelled', 'refunded')
      ) o on true
      where u.total_orders <> o.orders or u.total_spent <> o.spent
  `.execute(ctx.db);
  return rows;
}
