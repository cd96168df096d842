import { z } from "zod";
import { recommendationReasons, recommendationTypes } from "../enums.ts";
import { id, slug } from "./fields.ts";
import { productCard } from "./product-views.ts";
import { skinProfile } from "./skin.ts";

const limit = z.int().min(1).max(50).default(12);

export const recommendForUserInput = z.object({
  user_id: id,
  limit,
  type: z.enum(recommendationTypes).default("for_you"),
});
export type RecommendForUserInput = z.infer<typeof recommendForUserInput>;

export const recommendForProductInput = z.object({ product_id: id, limit });
export type RecommendForProductInput = z.infer<typeof recommendForProductInput>;

export const recommendPopularInput = z.object({ limit, category: slug.max(100).optional() });
export type RecommendPopularInput = z.infer<typeof recommendPopularInput>;

/** The user's recommendations, or a product's, are asked for with this one more field. */
export const skinRecommendationsInput = z.object({ user_id: id, limit });
export type SkinRecommendationsInput = z.infer<typeof skinRecommendationsInput>;

const recommended = z.object({ score: z.number(), reason: z.enum(recommendationReasons) });

/** As it is kept. */
export const recommendedProduct = recommended.extend({ product_id: z.int(), generated_at: z.iso.datetime() });
export type RecommendedProduct = z.infer<typeof recommendedProduct>;

/** What was found for a user, until it expires. */
export const storedRecommendations = z.object({
  user_id: z.int(),
  recommendation_type: z.enum(recommendationTypes),
  recommended_products: z.array(recommendedProduct),
  /** The profile it was found for; null where none was known. */
  skin_profile: skinProfile.nullable(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
});
export type StoredRecommendations = z.infer<typeof storedRecommendations>;

/** Best first, products in stock before others; scores from 0 to 1. */
export const recommendations = z.object({
  items: z.array(recommended.extend({ product: productCard })),
  generated_at: z.string(),
});
export type Recommendations = z.infer<typeof recommendations>;
