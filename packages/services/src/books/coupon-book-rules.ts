import { sql } from "kysely";
import type { Rule } from "./rule.ts";

/** A cancelled order gives its coupon back: it keeps the code, as history, and has no use. Codes may change, so uses link the two. */
export const couponBookRules: Rule[] = [
  {
    rule: "a coupon's count is its uses",
    breaches: sql`
      select 'coupon ' || c.code as what, coalesce(u.uses, 0) as expected, c.used_count as found from coupons c
      left join (select coupon_id, count(*) as uses from coupon_usage group by coupon_id) u on u.coupon_id = c.id
      where c.used_count <> coalesce(u.uses, 0)`,
  },
  {
    rule: "a coupon's count is that of its customers together",
    breaches: sql`
      select 'coupon ' || c.code as what, coalesce(k.uses, 0) as expected, c.used_count as found from coupons c
      left join (select coupon_id, sum(used_count) as uses from coupon_customers group by coupon_id) k on k.coupon_id = c.id
      where c.used_count <> coalesce(k.uses, 0)`,
  },
  {
    rule: "a coupon's count is the orders that carry it and were not cancelled",
    breaches: sql`
      select 'coupon ' || c.code as what, coalesce(o.orders, 0) as expected, c.used_count as found from coupons c
      left join (
        select u.coupon_id, count(distinct o.id) as orders from coupon_usage u join orders o on o.id = u.order_id
        where o.coupon_code is not null and o.status <> 'cancelled' group by u.coupon_id
      ) o on o.coupon_id = c.id
      where c.used_count <> coalesce(o.orders, 0)`,
  },
  {
    rule: "an order that carries a coupon and was not cancelled is one use of it",
    breaches: sql`
      select 'order ' || o.order_number as what, 'a use of ' || o.coupon_code as expected, 'none' as found from orders o
      where o.coupon_code is not null and o.status <> 'cancelled'
        and not exists (select from coupon_usage u where u.order_id = o.id)`,
  },
  {
    rule: "a first order is remembered by its own email, and not once it is cancelled",
    breaches: sql`
      select 'order ' || o.order_number as what, 'the email of an order that was not cancelled' as expected,
        case when o.status = 'cancelled' then 'cancelled' else 'another email' end as found
      from first_orders f join orders o on o.id = f.order_id
      where lower(o.customer_email) <> f.customer_email or o.status = 'cancelled'`,
  },
];
