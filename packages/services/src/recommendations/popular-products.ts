import type { ProductCard } from "@dewy/core/schemas";
import { EVENT_WEIGHTS, HALF_LIFE_DAYS, PURCHASE_WEIGHT, WINDOW_DAYS } from "@dewy/ml";
import { sql } from "kysely";
import { cardColumns } from "../catalog/card-columns.ts";
import { productFilter, withCtes } from "../catalog/product-filter.ts";
import type { ServiceContext } from "../context.ts";

const DAY_SECONDS = 24 * 60 * 60;
/** Products that only events speak for: past these nothing is popular. */
const MOST_SEEN = 500;
const SECONDS = 5 * 60;
/** As many as a request may ask for, and some that a user has just bought. */
const KEPT = 80;

export interface PopularProduct {
  product: ProductCard;
  /** Decayed weight of events and orders; 0 for what nobody looked at, which stands last, by its rating. */
  weight: number;
}

/**
 * The products on sale that had most attention lately, of one category and those below it where it is named; in stock first. The same
 * for everybody, so they are remembered for some minutes.
 */
export const popularProducts = (ctx: ServiceContext, category?: string): Promise<PopularProduct[]> =>
  ctx.stores.cache.through({
    family: "products",
    key: `api:products:popular:${category ?? ""}`,
    seconds: SECONDS,
    load: () => weigh(ctx, category),
  });

async function weigh(ctx: ServiceContext, category: string | undefined): Promise<PopularProduct[]> {
  const at = ctx.now();
  const since = new Date(at.getTime() - WINDOW_DAYS * DAY_SECONDS * 1_000);
  // Apart, for all categories: summing the events of a season is most of the work.
  const seen = await ctx.stores.cache.through({
    family: "products",
    key: "api:products:seen",
    seconds: SECONDS,
    load: () =>
      ctx.stores.events.weighProducts({
        since,
        at,
        weights: EVENT_WEIGHTS,
        half_life_days: HALF_LIFE_DAYS,
        limit: MOST_SEEN,
      }),
  });
  const { ctes, matches } = productFilter({ category });
  const attention = sql`attention as materialized (
    select product_id, sum(weight) as weight from (
      select i.product_id, ${PURCHASE_WEIGHT}::float8 * power(2,
        -date_part('epoch', ${at}::timestamptz - o.created_at) / ${HALF_LIFE_DAYS * DAY_SECONDS}::float8) as weight
      from orders o join order_items i on i.order_id = o.id
      where o.created_at >= ${since} and o.created_at <= ${at} and o.status not in ('cancelled', 'refunded')
      union all
      select product_id, weight from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as e (product_id integer, weight float8)
    ) each group by product_id
  )`;
  const { rows } = await sql<{ items: PopularProduct[] }>`
    ${withCtes([...ctes, attention])}
    select coalesce(json_agg(json_build_object(
      'product', (select row_to_json(c) from (select ${cardColumns}) c), 'weight', best.weight) order by best.place), '[]') as items
    from (
      select p.id, coalesce(attention.weight, 0) as weight, row_number() over (
        order by p.in_stock desc, coalesce(attention.weight, 0) desc, p.rating_count desc, p.id desc) as place
      from products p left join attention on attention.product_id = p.id
      where ${matches} order by place limit ${KEPT}
    ) best join products p on p.id = best.id
  `.execute(ctx.db);
  return rows[0]?.items ?? [];
}
