import { ShopError } from "@dewy/core";
import type { ProductCard, UserInsights, UserInsightsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { cardColumns } from "../catalog/card-columns.ts";
import type { ServiceContext } from "../context.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What a user did and ordered in the last days; `spent` is in the shop's currency. */
export async function getUserInsights(
  ctx: ServiceContext,
  { user_id, days }: UserInsightsInput,
): Promise<UserInsights> {
  const since = new Date(ctx.now().getTime() - days * DAY_MS);
  const { top_products, ...activity } = await ctx.stores.events.userActivity({ user_id, since });
  const { rows } = await sql<{ exists: boolean; orders: UserInsights["orders"]; cards: ProductCard[] }>`
    select exists (select from users where id = ${user_id}),
      (select json_build_object('count', count(*),
          'spent', coalesce(sum(total) filter (where currency = (select currency from shop_settings)), 0), 'last_order_at',
          to_char(max(created_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from orders
        where user_id = ${user_id} and created_at >= ${since} and status not in ('cancelled', 'refunded')) as orders,
      (select coalesce(json_agg(card), '[]') from (
        select ${cardColumns} from products p
        where p.status = 'active' and p.id = any (${top_products.map(({ product_id }) => product_id)}::integer[])) card) as cards
  `.execute(ctx.db);
  const { exists = false, orders, cards = [] } = rows[0] ?? {};
  if (!exists || !orders) throw new ShopError("not_found");
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return {
    user_id,
    since: since.toISOString(),
    ...activity,
    orders,
    top_products: top_products.flatMap(({ product_id, count }) => {
      const product = cardOf.get(product_id);
      return product ? [{ product, views: count }] : [];
    }),
  };
}
