import type { Recommendations, RecommendPopularInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { popularProducts } from "./popular-products.ts";

const SECONDS = 5 * 60;

/** What had most attention lately; the same for everybody, so it is remembered for some minutes. */
export const recommendPopular = (ctx: ServiceContext, input: RecommendPopularInput): Promise<Recommendations> =>
  ctx.stores.cache.through({
    family: "products",
    key: `api:products:popular:${input.limit}:${input.category ?? ""}`,
    seconds: SECONDS,
    load: async () => {
      const found = await popularProducts(ctx, input);
      const most = Math.max(0, ...found.map(({ weight }) => weight));
      return {
        items: found.map(({ product, weight }) => ({
          product,
          score: most === 0 ? 0 : Math.round((weight / most) * 10_000) / 10_000,
          reason: "popular" as const,
        })),
        generated_at: ctx.now().toISOString(),
      };
    },
  });
