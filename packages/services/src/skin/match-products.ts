import type { MatchedProduct, SkinAnalysis } from "@dewy/core/schemas";
import { matchProduct, routineStep, routineSteps, type SkinNeeds } from "@dewy/ml";
import type { Candidate } from "../recommendations/read-candidates.ts";

const PREFERRED_BRAND = 0.05;
const PER_STEP = 3;

/** The products that suit, best first. A brand that is preferred decides between products that suit about as well. */
export function matchProducts(
  candidates: readonly Candidate[],
  needs: SkinNeeds,
  preferredBrands: readonly string[],
): MatchedProduct[] {
  const preferred = new Set(preferredBrands.map((brand) => brand.toLowerCase()));
  return candidates
    .map((candidate): MatchedProduct => {
      const { score, remarks } = matchProduct(candidate, needs);
      const liked = preferred.has(candidate.card.brand.toLowerCase()) ? PREFERRED_BRAND : 0;
      return {
        product: candidate.card,
        score: Math.round(Math.min(1, score + liked) * 10_000) / 10_000,
        reason: "suits_your_skin",
        remarks,
      };
    })
    .sort((a, b) => b.score - a.score || b.product.rating_avg - a.product.rating_avg || a.product.id - b.product.id);
}

/** The best of them for each step of a day's routine, in order; a step for which the shop has nothing is left out. */
export function routineOf(matched: readonly MatchedProduct[]): SkinAnalysis["routine"] {
  const byStep = Map.groupBy(matched, ({ product }) => routineStep(product.category));
  return routineSteps.flatMap((step) => {
    const products = byStep.get(step)?.slice(0, PER_STEP) ?? [];
    return products.length > 0 ? [{ step, products }] : [];
  });
}
