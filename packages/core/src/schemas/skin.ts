import { z } from "zod";
import { skinTypes } from "../enums.ts";
import { line } from "./fields.ts";
import { productCard } from "./product-views.ts";
import { concernTag } from "./products.ts";

const frequency = z.enum(["never", "sometimes", "often"]);
const where = z.enum(["nowhere", "t_zone", "everywhere"]);

export const ageRanges = ["under_20", "20s", "30s", "40s", "50_plus"] as const;

/** What somebody says of their skin. */
export const skinAnswers = z.object({
  /** How the face feels an hour after washing, with nothing on it. */
  after_cleansing: z.enum(["tight", "comfortable", "shiny"]),
  /** Where it shines by midday. */
  midday_shine: where,
  visible_pores: where,
  flaking: frequency,
  /** Stinging, burning or redness after a new product. */
  reactions: frequency,
  breakouts: frequency,
  sun_exposure: z.enum(["little", "some", "much"]),
});
export type SkinAnswers = z.infer<typeof skinAnswers>;

const brands = z.array(line(100)).max(20);

export const analyzeSkinInput = skinAnswers.extend({
  concerns: z.array(concernTag).max(10).default([]),
  age_range: z.enum(ageRanges).optional(),
  preferred_brands: brands.default([]),
});
export type AnalyzeSkinInput = z.infer<typeof analyzeSkinInput>;

export const ownSkinTypes = skinTypes.filter((type) => type !== "all");
const ownSkinType = z.enum(ownSkinTypes);
export type OwnSkinType = z.infer<typeof ownSkinType>;

export const skinProfile = z.object({
  skin_type: z.enum(skinTypes),
  concerns: z.array(z.string()),
  age_range: z.string().nullable(),
  preferred_brands: z.array(z.string()),
});
export type SkinProfile = z.infer<typeof skinProfile>;

/** A code that screens word, with what fills its gaps. */
const remark = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });

export const matchedProduct = z.object({
  product: productCard,
  /** 0 to 1. */
  score: z.number(),
  reason: z.literal("suits_your_skin"),
  /** Why: what in it suits or is to be watched. */
  remarks: z.array(remark),
});
export type MatchedProduct = z.infer<typeof matchedProduct>;

const routine = z.array(z.object({ step: z.string(), products: z.array(matchedProduct) }));

export const skinAnalysis = z.object({
  skin_type: ownSkinType,
  /** From 0 to 1 each. */
  scores: z.object({ oiliness: z.number(), dryness: z.number(), sensitivity: z.number() }),
  concerns: z.array(z.object({ concern: z.string(), score: z.number() })),
  explanations: z.array(remark),
  routine,
  disclaimer: z.literal("not_medical_advice"),
});
export type SkinAnalysis = z.infer<typeof skinAnalysis>;

export const skinRecommendations = z.object({
  user_id: z.int(),
  skin_profile: skinProfile,
  /** `questionnaire`: the skin was analysed. `account`: only the account's skin type is known. */
  based_on: z.enum(["questionnaire", "account"]),
  routine,
  items: z.array(matchedProduct),
  disclaimer: z.literal("not_medical_advice"),
});
export type SkinRecommendations = z.infer<typeof skinRecommendations>;
