import { Json } from "@dewy/core";
import { EVENT_WEIGHTS, HALF_LIFE_DAYS, PURCHASE_WEIGHT, WINDOW_DAYS } from "@dewy/ml";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

const DAY_SECONDS = 24 * 60 * 60;
/** Products that events speak for, and those that events and orders do: past these nothing is popular. */
const MOST_SEEN = 500;
const MOST = 2_000;
const SECONDS = 5 * 60;

export interface Attention {
  product_id: number;
  weight: number;
}

/**
 * The products, of any status, that had most attention lately: decayed weight of events and orders. Remembered for some minutes, whatever
 * is written meanwhile: summing the events and orders of a season is most of the work of telling what is popular.
 */
export async function attention(ctx: ServiceContext): Promise<Attention[]> {
  const load = async () => Json.of(await weigh(ctx));
  return (await ctx.stores.cache.through({ family: "attention", key: "api:attention", seconds: SECONDS, load })).value;
}

async function weigh(ctx: ServiceContext): Promise<Attention[]> {
  const at = ctx.now();
  const since = new Date(at.getTime() - WINDOW_DAYS * DAY_SECONDS * 1_000);
  const seen = await ctx.stores.events.weighProducts({
    since,
    at,
    weights: EVENT_WEIGHTS,
    half_life_days: HALF_LIFE_DAYS,
    limit: MOST_SEEN,
  });
  // The ids follow the time, so the least of them spares reading the lines of all orders there ever were.
  const { rows } = await sql<Attention>`
    with recent as materialized (
      select o.id, ${PURCHASE_WEIGHT}::float8 * power(2,
        -date_part('epoch', ${at}::timestamptz - o.created_at) / ${HALF_LIFE_DAYS * DAY_SECONDS}::float8) as weight
      from orders o
      where o.created_at >= ${since} and o.created_at <= ${at} and o.status not in ('cancelled', 'refunded')
    )
    select product_id, sum(weight) as weight from (
      select i.product_id, r.weight from recent r join order_items i on i.order_id = r.id
      where i.order_id >= (select min(id) from recent) and i.product_id is not null
      union all
      select product_id, weight from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as e (product_id integer, weight float8)
    ) each group by product_id order by weight desc, product_id limit ${MOST}
  `.execute(ctx.db);
  return rows;
}
