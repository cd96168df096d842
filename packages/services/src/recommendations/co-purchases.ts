import { coPurchaseScore } from "@dewy/ml";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

/** Of each product the latest orders within a year, up to so many: enough to count, and bounded in any shop. */
const LATEST_ORDERS = 1_000;
const DAYS = 365;
/** Of each product, those that are with it in most orders. */
const COMPANIONS = 60;

interface CoPurchaseRow {
  with_id: number;
  product_id: number;
  together: number;
  orders_a: number;
  orders_b: number;
}

export interface CoPurchased {
  /** The product asked about. */
  with_id: number;
  product_id: number;
  /** 0 to 1. */
  score: number;
}

/** What is bought in the same orders as each of `product_ids`. One statement, from orders that were neither cancelled nor refunded. */
export async function coPurchases(ctx: ServiceContext, product_ids: readonly number[]): Promise<CoPurchased[]> {
  if (product_ids.length === 0) return [];
  const since = new Date(ctx.now().getTime() - DAYS * 24 * 60 * 60 * 1_000);
  const ordersOf = (product: ReturnType<typeof sql>) => sql`
    select o.id from order_items i join orders o on o.id = i.order_id
    where i.product_id = ${product} and o.status not in ('cancelled', 'refunded') and o.created_at >= ${since}
    order by i.id desc limit ${LATEST_ORDERS}
  `;
  const { rows } = await sql<CoPurchaseRow>`
    with asked as (select unnest(${product_ids}::integer[]) as id),
    baskets as materialized (
      select asked.id as with_id, b.id as order_id from asked cross join lateral (${ordersOf(sql`asked.id`)}) b
    ),
    pairs as (
      select b.with_id, i.product_id, count(*) as together,
        row_number() over (partition by b.with_id order by count(*) desc, i.product_id) as place
      from baskets b join order_items i on i.order_id = b.order_id and i.product_id <> b.with_id
      group by b.with_id, i.product_id
    ),
    companions as materialized (select * from pairs where place <= ${COMPANIONS}),
    sold as (
      select c.product_id, (select count(*) from (${ordersOf(sql`c.product_id`)}) o) as orders
      from (select distinct product_id from companions) c
    )
    select c.with_id, c.product_id, c.together, a.orders as orders_a, sold.orders as orders_b
    from companions c
    join (select with_id, count(*) as orders from baskets group by with_id) a on a.with_id = c.with_id
    join sold on sold.product_id = c.product_id
  `.execute(ctx.db);
  return rows.map((row) => ({ with_id: row.with_id, product_id: row.product_id, score: coPurchaseScore(row) }));
}
