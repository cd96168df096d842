type Frequency = "never" | "sometimes" | "often";
type Where = "nowhere" | "t_zone" | "everywhere";

/** What somebody says of their skin. */
export interface SkinAnswers {
  /** How the face feels an hour after washing, with nothing on it. */
  after_cleansing: "tight" | "comfortable" | "shiny";
  /** Where it shines by midday. */
  midday_shine: Where;
  visible_pores: Where;
  flaking: Frequency;
  /** Stinging, burning or redness after a new product. */
  reactions: Frequency;
  breakouts: Frequency;
  sun_exposure: "little" | "some" | "much";
}

export type SkinType = "oily" | "dry" | "combination" | "sensitive" | "normal";

/** A code that screens word, with what fills its gaps. */
export interface Remark {
  code: string;
  params: Record<string, string | number>;
}
