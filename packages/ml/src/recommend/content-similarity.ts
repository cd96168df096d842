import { ingredientKey } from "../ingredients/ingredient-key.ts";

export interface ProductContent {
  category: string;
  price: number;
  skin_types: readonly string[];
  skin_concerns: readonly string[];
  /** In the label's order. */
  ingredients: readonly string[];
}

export interface Similarity {
  /** 0 to 1. */
  score: number;
  /** Of the ingredients alone. */
  ingredients: number;
}

/** Bases, thickeners, preservatives and acidity regulators: nearly every label has them, so they say little of a product. */
const COMMON = new Set(
  "aqua|glycerin|butylene glycol|propylene glycol|propanediol|pentylene glycol|1,2-hexanediol|caprylyl glycol|phenoxyethanol|ethylhexylglycerin|disodium edta|tetrasodium edta|xanthan gum|carbomer|sodium hydroxide|potassium sorbate|sodium benzoate|citric acid|sodium citrate|tocopherol|parfum|sodium chloride|dimethicone|caprylic/capric triglyceride|cetearyl alcohol|glyceryl stearate".split(
    "|",
  ),
);
const COMMON_WEIGHT = 0.2;
const MOST_INGREDIENTS = 40;

/**
 * What each ingredient of a label weighs: 1/√rank, since labels list by falling share down to 1 % (Regulation (EC) No 1223/2009,
 * article 19), and a fifth of that for what is in nearly everything.
 */
export function weighIngredients(names: readonly string[]): Map<string, number> {
  const weights = new Map<string, number>();
  for (const name of names.slice(0, MOST_INGREDIENTS)) {
    const key = ingredientKey(name);
    if (key === "" || weights.has(key)) continue;
    weights.set(key, (COMMON.has(key) ? COMMON_WEIGHT : 1) / Math.sqrt(weights.size + 1));
  }
  return weights;
}

/** Σ min / Σ max of two weightings: Jaccard's index where not all members count the same (Ruzicka's). 0 where both are empty. */
export function weightedJaccard(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  let whole = 0;
  for (const [key, weight] of a) {
    const other = b.get(key) ?? 0;
    shared += Math.min(weight, other);
    whole += Math.max(weight, other);
  }
  for (const [key, weight] of b) if (!a.has(key)) whole += weight;
  return whole === 0 ? 0 : shared / whole;
}

const ALL_TYPES = ["oily", "dry", "combination", "sensitive", "normal"];

/** Of all members of both the part that both have, each counted once; 0 where both are empty. */
export const jaccard = (a: readonly string[], b: readonly string[]): number => {
  const union = new Set([...a, ...b]);
  const shared = [...union].filter((member) => a.includes(member) && b.includes(member));
  return union.size === 0 ? 0 : shared.length / union.size;
};

const typesOf = (types: readonly string[]) => (types.includes("all") ? ALL_TYPES : types);

/** 1 at the same price, 0 from twice the price on. */
const priceBand = (a: number, b: number): number =>
  a > 0 && b > 0 ? Math.max(0, 1 - Math.abs(Math.log2(a / b))) : Number(a === b);

/**
 * How alike two products are: a weighted mean of their ingredients (0.4), concerns (0.25), category (0.15), skin types (0.15) and price
 * (0.05). The weights are a judgement: what is in a product and what it is for say most of it. Where a label is missing, the other
 * four are scaled up, so that an unknown label is no difference.
 */
export function compareTo(one: ProductContent): (other: ProductContent) => Similarity {
  const weights = weighIngredients(one.ingredients);
  return (other) => {
    const otherWeights = weighIngredients(other.ingredients);
    const ingredients = weightedJaccard(weights, otherWeights);
    const rest =
      0.25 * jaccard(one.skin_concerns, other.skin_concerns) +
      0.15 * Number(one.category === other.category) +
      0.15 * jaccard(typesOf(one.skin_types), typesOf(other.skin_types)) +
      0.05 * priceBand(one.price, other.price);
    const known = weights.size > 0 && otherWeights.size > 0;
    return { score: known ? 0.4 * ingredients + rest : rest / 0.6, ingredients };
  };
}
