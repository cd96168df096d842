import { sql } from "kysely";
import type { Rule } from "./rule.ts";

export const stockRules: Rule[] = [
  {
    rule: "stock is never negative",
    breaches: sql`select 'product ' || sku as what, '0 or more' as expected, stock as found from products where stock < 0`,
  },
  {
    rule: "a product's stock is the sum of its movements",
    breaches: sql`
      select 'product ' || p.sku as what, coalesce(m.quantity, 0) as expected, p.stock as found
      from products p left join (
        select product_id, sum(quantity) as quantity from stock_movements group by product_id
      ) m on m.product_id = p.id
      where p.stock <> coalesce(m.quantity, 0)`,
  },
  {
    rule: "an order took from stock what its lines say at the most, and nothing once it is cancelled",
    breaches: sql`
      select 'order ' || o.order_number as what, case when o.status = 'cancelled' then 0 else i.quantity end as expected,
        m.taken as found
      from (
        select order_id, -sum(quantity) as taken from stock_movements where order_id is not null group by order_id
      ) m
      join orders o on o.id = m.order_id
      join (
        select order_id, sum(quantity - backordered_quantity) as quantity from order_items group by order_id
      ) i on i.order_id = m.order_id
      where m.taken < 0 or m.taken > case when o.status = 'cancelled' then 0 else i.quantity end`,
  },
];
