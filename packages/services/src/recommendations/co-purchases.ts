import { coPurchaseScore } from "@dewy/ml";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

/** Of each product so many of its latest order lines, of a year at the most: enough to count, and bounded in any shop. */
const SAMPLE = 500;
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

/**
 * What is bought in the same orders as each of `product_ids`. One statement, from orders that were neither cancelled nor refunded. Both
 * products are counted over the time of the first one's sample: a companion that fills a sample of its own sooner is taken to have sold
 * as fast before, by the lines' ids, which follow the time. Else what everybody buys would seem as rare as the sample is small.
 */
export async function coPurchases(ctx: ServiceContext, product_ids: readonly number[]): Promise<CoPurchased[]> {
  if (product_ids.length === 0) return [];
  const since = new Date(ctx.now().getTime() - DAYS * 24 * 60 * 60 * 1_000);
  const { rows } = await sql<CoPurchaseRow>`
    with asked as (select unnest(${product_ids}::integer[]) as id),
    baskets as materialized (
      select asked.id as with_id, l.id as line_id, l.order_id
      from asked cross join lateral (
        select i.id, i.order_id from order_items i where i.product_id = asked.id order by i.id desc limit ${SAMPLE}
      ) l join orders o on o.id = l.order_id
      where o.status not in ('cancelled', 'refunded') and o.created_at >= ${since}
    ),
    samples as materialized (
      select with_id, count(*) as orders, min(line_id) as oldest, (select max(id) from order_items) as newest
      from baskets group by with_id
    ),
    pairs as (
      select b.with_id, i.product_id, count(*) as together,
        row_number() over (partition by b.with_id order by count(*) desc, i.product_id) as place
      from baskets b join order_items i on i.order_id = b.order_id and i.product_id <> b.with_id
      group by b.with_id, i.product_id
    )
    select c.with_id, c.product_id, c.together, s.orders as orders_a,
      case when other.orders < ${SAMPLE} then other.orders
        else other.orders::float8 * (s.newest - s.oldest + 1) / (s.newest - other.oldest + 1) end as orders_b
    from pairs c join samples s on s.with_id = c.with_id
    cross join lateral (
      select count(*) as orders, min(l.id) as oldest from (
        select i.id from order_items i where i.product_id = c.product_id and i.id >= s.oldest order by i.id desc limit ${SAMPLE}
      ) l
    ) other
    where c.place <= ${COMPANIONS}
  `.execute(ctx.db);
  return rows.map((row) => ({ with_id: row.with_id, product_id: row.product_id, score: coPurchaseScore(row) }));
}
