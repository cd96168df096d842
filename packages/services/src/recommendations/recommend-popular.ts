import type { Recommendations, RecommendPopularInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { popularProducts } from "./popular-products.ts";

/** What had most attention lately. */
export async function recommendPopular(
  ctx: ServiceContext,
  { limit, category }: RecommendPopularInput,
): Promise<Recommendations> {
  const found = await popularProducts(ctx, category);
  const most = Math.max(0, ...found.map(({ weight }) => weight));
  return {
    items: found.slice(0, limit).map(({ product, weight }) => ({
      product,
      score: most === 0 ? 0 : Math.round((weight / most) * 10_000) / 10_000,
      reason: "popular",
    })),
    generated_at: ctx.now().toISOString(),
  };
}
