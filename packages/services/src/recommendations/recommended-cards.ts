import type { RecommendationReason } from "@dewy/core";
import type { ProductCard, Recommendations } from "@dewy/core/schemas";
import type { Scored } from "@dewy/ml";

/** The best of those whose card is known: what is in stock first, then by score. */
export function recommendedCards(
  found: readonly Scored<RecommendationReason>[],
  cards: ReadonlyMap<number, ProductCard>,
  limit: number,
): Recommendations["items"] {
  return found
    .flatMap(({ product_id, score, reason }) => {
      const product = cards.get(product_id);
      return product ? [{ product, score: Math.round(score * 10_000) / 10_000, reason }] : [];
    })
    .toSorted((a, b) => Number(b.product.in_stock) - Number(a.product.in_stock) || b.score - a.score)
    .slice(0, limit);
}
