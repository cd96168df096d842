import { CURRENCIES } from "@dewy/core";
import { sql } from "kysely";
import type { Rule } from "./rule.ts";

const exponents = JSON.stringify(
  Object.fromEntries(Object.entries(CURRENCIES).map(([code, { exponent }]) => [code, exponent])),
);

export const orderRules: Rule[] = [
  {
    rule: "an order has items",
    breaches: sql`
      select 'order ' || o.order_number as what, '1 or more' as expected, 0 as found from orders o
      where not exists (select from order_items i where i.order_id = o.id)`,
  },
  {
    rule: "a line's total is its price times its quantity",
    breaches: sql`
      select format('line %s of order %s', i.id, o.order_number) as what, i.unit_price * i.quantity as expected,
        i.total_price as found
      from order_items i join orders o on o.id = i.order_id where i.total_price <> i.unit_price * i.quantity`,
  },
  {
    rule: "an order's subtotal and discount are those of its lines",
    breaches: sql`
      select 'order ' || o.order_number as what, format('%s less %s', i.subtotal, i.discount) as expected,
        format('%s less %s', o.subtotal, o.discount_amount) as found
      from orders o join (
        select order_id, sum(total_price) as subtotal, sum(discount_amount) as discount from order_items group by order_id
      ) i on i.order_id = o.id
      where o.subtotal <> i.subtotal or o.discount_amount <> i.discount`,
  },
  {
    rule: "an order's total is its lines, less discount, plus shipping, plus tax where prices do not include it",
    breaches: sql`
      select 'order ' || o.order_number as what, t.total as expected, o.total as found
      from orders o, lateral (
        select o.subtotal - o.discount_amount + o.shipping_amount + case when o.tax_included then 0 else o.tax_amount end as total
      ) t where o.total <> t.total`,
  },
  {
    rule: "an order's amounts are whole in its currency's smallest unit",
    breaches: sql`
      select 'order ' || o.order_number as what, format('%s decimals', c.decimals) as expected,
        format('%s, %s, %s, %s, %s', o.subtotal, o.discount_amount, o.shipping_amount, o.tax_amount, o.total) as found
      from orders o join (
        select key as currency, value::integer as decimals from jsonb_each_text(${exponents}::jsonb)
      ) c on c.currency = o.currency
      where greatest(min_scale(o.subtotal), min_scale(o.discount_amount), min_scale(o.shipping_amount),
        min_scale(o.tax_amount), min_scale(o.total)) > c.decimals`,
  },
  {
    rule: "one idempotency key makes one order",
    breaches: sql`
      select format('key %s of %s', idempotency_key, idempotency_owner) as what, 1 as expected, count(*) as found
      from orders where idempotency_key is not null and idempotency_owner is not null
      group by idempotency_owner, idempotency_key having count(*) > 1`,
  },
  {
    rule: "an order's status is the last of its history, which has no gap",
    breaches: sql`
      with moves as (
        select order_id, from_status, to_status, lag(to_status) over history as previous,
          lead(id) over history is null as is_last
        from order_status_history window history as (partition by order_id order by id)
      )
      select 'order ' || o.order_number as what,
        case when m.is_last is null then 'a history' when m.is_last and m.to_status <> o.status then m.to_status::text
          else coalesce('a move from ' || m.previous, 'a beginning') end as expected,
        case when m.is_last is null then 'none' when m.is_last and m.to_status <> o.status then o.status::text
          else coalesce('one from ' || m.from_status, 'another beginning') end as found
      from orders o left join moves m on m.order_id = o.id
      where m.is_last is null or (m.is_last and m.to_status <> o.status) or m.from_status is distinct from m.previous`,
  },
];
