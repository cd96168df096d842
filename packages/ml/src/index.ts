export { type InciList, parseInciList } from "./ingredients/parse-inci-list.ts";
export { blend, type Scored, scaled } from "./recommend/blend.ts";
export { type CoPurchase, coPurchaseScore } from "./recommend/co-purchase-score.ts";
export { compareTo, jaccard, type ProductContent } from "./recommend/content-similarity.ts";
export { EVENT_WEIGHTS, HALF_LIFE_DAYS, PURCHASE_WEIGHT, WINDOW_DAYS } from "./recommend/popularity.ts";
export { type Match, type MatchedContent, matchProduct, type SkinNeeds } from "./skin/match-product.ts";
export { type RoutineStep, routineStep, routineSteps } from "./skin/routine-step.ts";
export { type SkinReading, skinFromAnswers } from "./skin/skin-from-answers.ts";
