import { EVENT_WEIGHTS, HALF_LIFE_DAYS, PURCHASE_WEIGHT, WINDOW_DAYS } from "@dewy/ml";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

const DAY_SECONDS = 24 * 60 * 60;
/** What somebody bought or wished for tells of their taste longer than what they looked at. */
const TASTE_HALF_LIFE_DAYS = 90;
const MOST = 20;

export interface Interest {
  product_id: number;
  weight: number;
}

/** The products that a user's orders, wishlist and events speak for most, heaviest first. */
export async function interests(ctx: ServiceContext, user_id: number): Promise<Interest[]> {
  const at = ctx.now();
  const seen = await ctx.stores.events.weighProducts({
    user_id,
    since: new Date(at.getTime() - WINDOW_DAYS * DAY_SECONDS * 1_000),
    at,
    weights: EVENT_WEIGHTS,
    half_life_days: HALF_LIFE_DAYS,
    limit: 2 * MOST,
  });
  const decay = (time: ReturnType<typeof sql>) =>
    sql`power(2, -date_part('epoch', ${at}::timestamptz - ${time}) / ${TASTE_HALF_LIFE_DAYS * DAY_SECONDS}::float8)`;
  const { rows } = await sql<Interest>`
    select product_id, sum(weight) as weight from (
      select i.product_id, ${PURCHASE_WEIGHT}::float8 * ${decay(sql`o.created_at`)} as weight
      from orders o join order_items i on i.order_id = o.id
      where o.user_id = ${user_id} and o.status not in ('cancelled', 'refunded') and i.product_id is not null
      union all
      select product_id, ${EVENT_WEIGHTS.wishlist_add}::float8 * ${decay(sql`created_at`)} from wishlists where user_id = ${user_id}
      union all
      select product_id, weight from jsonb_to_recordset(${JSON.stringify(seen)}::jsonb) as e (product_id integer, weight float8)
    ) each group by product_id order by weight desc, product_id limit ${MOST}
  `.execute(ctx.db);
  return rows;
}
