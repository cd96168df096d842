import { isDeepStrictEqual } from "node:util";
import type { Recommendations, RecommendForUserInput, StoredRecommendations } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { findForUser } from "./find-for-user.ts";
import { readShopper } from "./read-shopper.ts";
import { recommendedCards } from "./recommended-cards.ts";

const KEPT_MS = 6 * 60 * 60 * 1_000;

/**
 * What to recommend to a user, by their orders, wishlist, events and skin. Kept for six hours, or until the skin profile is another; what
 * was bought meanwhile is left out all the same.
 */
export async function recommendForUser(
  ctx: ServiceContext,
  { user_id, type, limit }: RecommendForUserInput,
): Promise<Recommendations> {
  const now = ctx.now();
  const kept = await ctx.stores.recommendations.find({ user_id, recommendation_type: type, now });
  const shopper = await readShopper(ctx, { user_id, product_ids: idsOf(kept) });
  const { skin_profile } = shopper;
  if (kept && isDeepStrictEqual(kept.skin_profile, skin_profile)) return answer(kept, shopper.cards, limit);
  const generated_at = now.toISOString();
  const found = await findForUser(ctx, { user_id, type, skin_profile });
  const made: StoredRecommendations = {
    user_id,
    recommendation_type: type,
    recommended_products: found.map((item) => ({ ...item, generated_at })),
    skin_profile,
    created_at: generated_at,
    expires_at: new Date(now.getTime() + KEPT_MS).toISOString(),
  };
  // Who is new will soon have done something.
  if (found.length > 0) await ctx.stores.recommendations.keep(made);
  const { cards } = await readShopper(ctx, { user_id, product_ids: idsOf(made) });
  return answer(made, cards, limit);
}

const idsOf = (kept: StoredRecommendations | undefined): number[] =>
  kept?.recommended_products.map(({ product_id }) => product_id) ?? [];

function answer(
  { recommended_products, created_at }: StoredRecommendations,
  cards: Awaited<ReturnType<typeof readShopper>>["cards"],
  limit: number,
): Recommendations {
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    items: recommendedCards(recommended_products, byId, limit),
    generated_at: new Date(created_at).toISOString(),
  };
}
