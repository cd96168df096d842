import type { DemoCategorySlug } from "../categories.ts";

/** What reviewers write in one language, in pieces that follow one another in any combination. */
export interface ReviewTexts {
  titles: Record<1 | 2 | 3 | 4 | 5, readonly string[]>;
  /** How a review may begin, by how it judges. */
  openings: { good: readonly string[]; mixed: readonly string[]; bad: readonly string[] };
  /** What is said of a kind of product. */
  praise: Record<DemoCategorySlug, readonly string[]>;
  complaints: Record<DemoCategorySlug, readonly string[]>;
  closings: { good: readonly string[]; mixed: readonly string[]; bad: readonly string[] };
  /** Whole reviews of a few words. */
  brief: readonly string[];
  /** What a moderator turns down. */
  unfit: readonly string[];
}
