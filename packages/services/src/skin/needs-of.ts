import type { SkinProfile } from "@dewy/core/schemas";
import type { SkinNeeds } from "@dewy/ml";

/** A kept profile as products are matched with it: its concerns, most first, count a little less each. */
export const needsOf = ({ skin_type, concerns }: SkinProfile): SkinNeeds => ({
  skin_type,
  concerns: concerns.map((concern, place) => ({ concern, score: 1 / (1 + place / 4) })),
});
