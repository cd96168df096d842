/** One sentence in the three languages of the shop. */
export interface Sentence {
  en: string;
  th: string;
  km: string;
}

/** An ingredient that products are bought for. */
export interface Hero {
  /** INCI names used at more than about one per cent. */
  strong?: readonly string[];
  /** Takes the place of `strong` in formulas without water: an oil for a flower water. */
  dry?: readonly string[];
  /** INCI names used in small amounts. */
  trace?: readonly string[];
  /** What it does, said in different ways: products it leads take turns. Empty for one that only helps another. */
  says: readonly Sentence[];
}
