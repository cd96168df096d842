import { ingredientKey } from "../ingredients/ingredient-key.ts";
import { effectOf } from "./ingredient-effects.ts";
import type { Remark } from "./skin-answers.ts";

export interface SkinNeeds {
  /** `all` where it is not known. */
  skin_type: string;
  /** What the skin needs, from 0 to 1 each. */
  concerns: readonly { concern: string; score: number }[];
}

export interface MatchedContent {
  skin_types: readonly string[];
  skin_concerns: readonly string[];
  /** In the label's order. */
  ingredients: readonly string[];
}

export interface Match {
  /** 0 to 1. */
  score: number;
  /** `contains_suitable` and `contains_caution`, with the `ingredient` and what it is `for`; the strongest first. */
  remarks: Remark[];
}

const MOST_REMARKS = 4;
/** Past this place on a label most shares are far below 1 %. */
const FAR = 30;

/**
 * How well a product suits a skin: 0.35 for being made for its type, 0.35 for the share of its needs that the product is for, 0.3 for its
 * ingredients (half of that where none is known to help or harm). A product that is not for the skin's type keeps half of its score.
 * The weights are a judgement.
 */
export function matchProduct({ skin_types, skin_concerns, ingredients }: MatchedContent, needs: SkinNeeds): Match {
  const { balance, remarks } = readLabel(ingredients, needs);
  const forAll = skin_types.includes("all") || needs.skin_type === "all";
  const forType = skin_types.includes(needs.skin_type);
  const wanted = needs.concerns.reduce((sum, { score }) => sum + score, 0);
  const met = needs.concerns.reduce(
    (sum, { concern, score }) => sum + (skin_concerns.includes(concern) ? score : 0),
    0,
  );
  const score =
    0.35 * (forType ? 1 : forAll ? 0.7 : 0) +
    0.35 * (wanted === 0 ? 0.5 : met / wanted) +
    0.3 * Math.min(1, Math.max(0, 0.5 + balance / 2));
  return { score: forType || forAll ? score : score / 2, remarks };
}

/** What helps minus what harms, each weighed by need and, towards the end of the label, by place. */
function readLabel(ingredients: readonly string[], needs: SkinNeeds): { balance: number; remarks: Remark[] } {
  const needed = new Map([
    [needs.skin_type, 1],
    ...needs.concerns.map(({ concern, score }) => [concern, score] as const),
  ]);
  const found: { effect: number; remark: Remark }[] = [];
  ingredients.forEach((ingredient, place) => {
    const known = effectOf(ingredientKey(ingredient));
    if (!known) return;
    const near = place < FAR ? 1 : 0.5;
    for (const [code, effects, sign] of [
      ["contains_suitable", known.suits, 1],
      ["contains_caution", known.wary, -1],
    ] as const) {
      const [topic, strength] = strongest(effects ?? {}, needed);
      if (strength === 0) continue;
      found.push({ effect: sign * strength * near, remark: { code, params: { ingredient, for: topic } } });
    }
  });
  return {
    balance: found.reduce((sum, { effect }) => sum + effect, 0),
    remarks: found
      .toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .slice(0, MOST_REMARKS)
      .map(({ remark }) => remark),
  };
}

function strongest(
  effects: Readonly<Record<string, number>>,
  needed: ReadonlyMap<string, number>,
): [topic: string, strength: number] {
  let best: [string, number] = ["", 0];
  for (const [topic, strength] of Object.entries(effects)) {
    const counted = strength * (needed.get(topic) ?? 0);
    if (counted > best[1]) best = [topic, counted];
  }
  return best;
}
