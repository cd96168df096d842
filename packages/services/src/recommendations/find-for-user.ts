import type { RecommendationReason, RecommendationType } from "@dewy/core";
import type { SkinProfile } from "@dewy/core/schemas";
import { blend, compareTo, matchProduct, type Scored } from "@dewy/ml";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { needsOf } from "../skin/needs-of.ts";
import { skinCandidates } from "../skin/skin-candidates.ts";
import { coPurchases } from "./co-purchases.ts";
import { type Interest, interests } from "./interests.ts";
import { popularProducts } from "./popular-products.ts";
import { type Candidate, candidateJson } from "./read-candidates.ts";
import { similarReason } from "./similar-reason.ts";

export type Found = Scored<RecommendationReason>;

const KEPT = 80;
/** How many of the heaviest interests products are compared with. */
const MODELS = 3;
const SHARES = { collaborative: 0.45, content_based: 0.35, popular: 0.2 };

/** Computes what to recommend to a user, best first. */
export async function findForUser(
  ctx: ServiceContext,
  { user_id, type, skin_profile }: { user_id: number; type: RecommendationType; skin_profile: SkinProfile },
): Promise<Found[]> {
  const wants = (part: RecommendationType) => type === part || type === "for_you";
  const liked = type === "popular" ? [] : await interests(ctx, user_id);
  return blend(
    [
      { share: SHARES.collaborative, items: wants("collaborative") ? await boughtByOthers(ctx, liked) : [] },
      { share: SHARES.content_based, items: wants("content_based") ? await alike(ctx, liked, skin_profile) : [] },
      { share: SHARES.popular, items: wants("popular") ? await popular(ctx) : [] },
    ],
    KEPT,
  );
}

/** Σ weight of an interest × how much the product is bought with it. */
async function boughtByOthers(ctx: ServiceContext, liked: Interest[]): Promise<Found[]> {
  const weights = new Map(liked.map(({ product_id, weight }) => [product_id, weight]));
  const scores = new Map<number, number>();
  for (const { with_id, product_id, score } of await coPurchases(ctx, [...weights.keys()])) {
    scores.set(product_id, (scores.get(product_id) ?? 0) + score * (weights.get(with_id) ?? 0));
  }
  return [...scores].map(([product_id, score]) => ({ product_id, score, reason: "bought_together" }));
}

/** What suits the skin, and what is like that in which the user was most interested. */
async function alike(ctx: ServiceContext, liked: Interest[], skin_profile: SkinProfile): Promise<Found[]> {
  const models = await read(
    ctx,
    liked.slice(0, MODELS).map(({ product_id }) => product_id),
  );
  const candidates = await skinCandidates(ctx, skin_profile);
  const needs = needsOf(skin_profile);
  const suiting: Found[] = candidates.map((candidate) => ({
    product_id: candidate.card.id,
    score: matchProduct(candidate, needs).score,
    reason: "suits_your_skin",
  }));
  const likenesses = models.map(compareTo);
  const similar: Found[] = candidates.flatMap((candidate) => {
    const [best] = likenesses.map((likeness) => likeness(candidate)).toSorted((a, b) => b.score - a.score);
    const isModel = models.some(({ card }) => card.id === candidate.card.id);
    return best && !isModel ? [{ product_id: candidate.card.id, score: best.score, reason: similarReason(best) }] : [];
  });
  return blend<RecommendationReason>(
    [
      { share: 1, items: suiting },
      { share: 1, items: similar },
    ],
    KEPT,
  );
}

/** While nobody has looked at anything, by place alone. */
async function popular(ctx: ServiceContext): Promise<Found[]> {
  const found = await popularProducts(ctx);
  const isNew = found.every(({ weight }) => weight === 0);
  return found.map(({ product, weight }, place) => ({
    product_id: product.id,
    score: isNew ? 1 - place / found.length : weight,
    reason: "popular",
  }));
}

async function read(ctx: ServiceContext, product_ids: number[]): Promise<Candidate[]> {
  if (product_ids.length === 0) return [];
  const { rows } = await sql<{ candidate: Candidate }>`
    select ${candidateJson} as candidate from products p where p.id = any (${product_ids}::integer[])
  `.execute(ctx.db);
  return rows.map(({ candidate }) => candidate);
}
