import { Json, type RecommendationReason, ShopError } from "@dewy/core";
import type { Recommendations, RecommendForProductInput } from "@dewy/core/schemas";
import { blend, compareTo } from "@dewy/ml";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { coPurchases } from "./co-purchases.ts";
import { type Candidate, candidateJson, sharedConcerns } from "./read-candidates.ts";
import { recommendedCards } from "./recommended-cards.ts";
import { similarReason } from "./similar-reason.ts";

const ALIKE = 150;
const BOUGHT_TOGETHER_SHARE = 0.6;

/** As many as a request may ask for. */
const KEPT = 50;
const SECONDS = 5 * 60;

/**
 * What goes with a product on sale: what is bought with it, and what is like it; the same for everybody, so it is remembered for some
 * minutes. `not_found` where it is not on sale.
 */
export async function recommendForProduct(
  ctx: ServiceContext,
  { product_id, limit }: RecommendForProductInput,
): Promise<Recommendations> {
  const kept = await ctx.stores.cache.through({
    family: "products",
    key: `api:products:goes-with:${product_id}`,
    seconds: SECONDS,
    load: async () => Json.of(await find(ctx, product_id)),
  });
  const { items, generated_at } = kept.value;
  return { items: items.slice(0, limit), generated_at };
}

async function find(ctx: ServiceContext, product_id: number): Promise<Recommendations> {
  const together = await coPurchases(ctx, [product_id]);
  const { rows } = await sql<{ asked: Candidate; others: Candidate[] }>`
    with asked as (select * from products where id = ${product_id} and status = 'active'),
    alike as (
      select p.id from products p join asked on p.id <> asked.id
      where p.status = 'active' and (p.category = asked.category or p.skin_concerns && asked.skin_concerns)
      order by p.in_stock desc, (p.category = asked.category)::int * 2 + ${sharedConcerns(sql`asked.skin_concerns`)} desc, p.id desc
      limit ${ALIKE}
    )
    select (select ${candidateJson} from asked p) as asked, (
      select coalesce(json_agg(${candidateJson}), '[]') from products p
      where p.status = 'active' and p.id in (
        select id from alike union select unnest(${together.map((row) => row.product_id)}::integer[])
      )
    ) as others
    from asked
  `.execute(ctx.db);
  if (!rows[0]) throw new ShopError("not_found");
  const { asked, others } = rows[0];
  const likeness = compareTo(asked);
  const found = blend<RecommendationReason>(
    [
      {
        share: BOUGHT_TOGETHER_SHARE,
        items: together.map(({ product_id, score }) => ({ product_id, score, reason: "bought_together" })),
      },
      {
        share: 1 - BOUGHT_TOGETHER_SHARE,
        items: others.map((other) => {
          const alike = likeness(other);
          return { product_id: other.card.id, score: alike.score, reason: similarReason(alike) };
        }),
      },
    ],
    others.length + together.length,
  );
  const cards = new Map(others.map(({ card }) => [card.id, card]));
  return { items: recommendedCards(found, cards, KEPT), generated_at: ctx.now().toISOString() };
}
