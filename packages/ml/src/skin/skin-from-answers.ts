import type { Remark, SkinAnswers, SkinType } from "./skin-answers.ts";

export interface SkinReading {
  skin_type: SkinType;
  /** From 0 to 1 each. */
  scores: { oiliness: number; dryness: number; sensitivity: number };
  /** What the skin needs, most first; from 0.5 to 1. */
  concerns: { concern: string; score: number }[];
  /** The answers that led there. */
  explanations: Remark[];
}

export interface SkinQuestion {
  answers: SkinAnswers;
  /** What somebody wishes to do something about. */
  concerns?: readonly string[];
  age_range?: string | undefined;
}

const HIGH = 0.55;
const SENSITIVE = 0.7;
const CONCERN = 0.5;
const WISHED = 0.9;
const often = { never: 0, sometimes: 0.5, often: 1 } as const;
const where = { nowhere: 0, t_zone: 0.5, everywhere: 1 } as const;

/**
 * A skin type from seven answers. Oiliness and dryness are weighted means of the answers that tell of them, and sensitivity is how often
 * skin reacts: the axes oily–dry and sensitive–resistant of the Baumann Skin Type Indicator (Baumann, Dermatol Clin 26, 2008), of which this
 * is a short, unvalidated kin. Often reacting skin is sensitive; skin that shines on the T-zone alone, or is oily and dry at once, is
 * combination. No diagnosis.
 */
export function skinFromAnswers({ answers, concerns = [], age_range }: SkinQuestion): SkinReading {
  const oiliness = mean([
    [2, where[answers.midday_shine]],
    [1, Number(answers.after_cleansing === "shiny")],
    [1, where[answers.visible_pores]],
  ]);
  const dryness = mean([
    [1, Number(answers.after_cleansing === "tight")],
    [1, often[answers.flaking]],
  ]);
  const sensitivity = often[answers.reactions];
  const scores = { oiliness, dryness, sensitivity };
  return {
    skin_type: typeOf(answers, scores),
    scores,
    concerns: concernsOf(answers, { scores, wished: concerns, age_range }),
    explanations: explain(answers),
  };
}

function typeOf(answers: SkinAnswers, { oiliness, dryness, sensitivity }: SkinReading["scores"]): SkinType {
  if (sensitivity >= SENSITIVE) return "sensitive";
  if (answers.midday_shine === "t_zone" || (oiliness >= HIGH && dryness >= HIGH)) return "combination";
  if (oiliness >= HIGH) return "oily";
  return dryness >= 0.5 ? "dry" : "normal";
}

const OLDER: Record<string, number> = { "30s": 0.5, "40s": 0.7, "50_plus": 0.9 };

function concernsOf(
  answers: SkinAnswers,
  {
    scores,
    wished,
    age_range,
  }: { scores: SkinReading["scores"]; wished: readonly string[]; age_range: string | undefined },
): SkinReading["concerns"] {
  const sun = { little: 0.3, some: 0.6, much: 1 }[answers.sun_exposure];
  const age = OLDER[age_range ?? ""] ?? 0;
  const found = new Map<string, number>([
    ["acne", often[answers.breakouts]],
    ["oiliness", scores.oiliness],
    ["pores", where[answers.visible_pores]],
    ["dryness", scores.dryness],
    ["dehydration", Number(answers.after_cleansing === "tight") * 0.6],
    ["sensitivity", scores.sensitivity],
    ["redness", scores.sensitivity * 0.7],
    ["barrier", Math.max(scores.sensitivity, scores.dryness) * 0.8],
    ["sun_protection", sun],
    ["dark_spots", sun * 0.5],
    ["aging", age],
    ["firmness", age * 0.8],
  ]);
  for (const concern of wished) found.set(concern, Math.max(WISHED, found.get(concern) ?? 0));
  return [...found]
    .filter(([, score]) => score >= CONCERN)
    .map(([concern, score]) => ({ concern, score: Math.round(score * 100) / 100 }))
    .sort((a, b) => b.score - a.score || (a.concern < b.concern ? -1 : 1));
}

/** `midday_shine.t_zone`: the answers that say something; those that are as of normal skin say nothing. */
function explain(answers: SkinAnswers): Remark[] {
  const plain = new Set(["comfortable", "nowhere", "never", "little"]);
  return Object.entries(answers)
    .filter(([, answer]) => !plain.has(answer))
    .map(([question, answer]) => ({ code: `${question}.${answer}`, params: {} }));
}

function mean(parts: [weight: number, value: number][]): number {
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  return Math.round((parts.reduce((sum, [weight, value]) => sum + weight * value, 0) / whole) * 100) / 100;
}
