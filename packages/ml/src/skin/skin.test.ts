import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ingredientKey } from "../ingredients/ingredient-key.ts";
import { effectOf, ingredientEffects } from "./ingredient-effects.ts";
import { matchProduct } from "./match-product.ts";
import { routineStep } from "./routine-step.ts";
import type { SkinAnswers } from "./skin-answers.ts";
import { skinFromAnswers } from "./skin-from-answers.ts";

const normal: SkinAnswers = {
  after_cleansing: "comfortable",
  midday_shine: "nowhere",
  visible_pores: "nowhere",
  flaking: "never",
  reactions: "never",
  breakouts: "never",
  sun_exposure: "little",
};

const frequency = fc.constantFrom("never", "sometimes", "often") as fc.Arbitrary<"never" | "sometimes" | "often">;
const where = fc.constantFrom("nowhere", "t_zone", "everywhere") as fc.Arbitrary<"nowhere" | "t_zone" | "everywhere">;
const answers: fc.Arbitrary<SkinAnswers> = fc.record({
  after_cleansing: fc.constantFrom("tight", "comfortable", "shiny"),
  midday_shine: where,
  visible_pores: where,
  flaking: frequency,
  reactions: frequency,
  breakouts: frequency,
  sun_exposure: fc.constantFrom("little", "some", "much"),
});

describe("analysing", () => {
  test.each([
    ["normal", {}],
    ["oily", { after_cleansing: "shiny", midday_shine: "everywhere", visible_pores: "everywhere" }],
    ["dry", { after_cleansing: "tight", flaking: "often" }],
    ["combination", { midday_shine: "t_zone", visible_pores: "t_zone" }],
    [
      "combination",
      { after_cleansing: "tight", midday_shine: "everywhere", visible_pores: "everywhere", flaking: "often" },
    ],
    ["sensitive", { reactions: "often", midday_shine: "everywhere" }],
  ] as const)("tells %s skin", (skin_type, differing) => {
    expect(skinFromAnswers({ answers: { ...normal, ...differing } }).skin_type).toBe(skin_type);
  });

  test("says what led there, and what is needed, most first", () => {
    const analysis = skinFromAnswers({
      answers: { ...normal, midday_shine: "everywhere", breakouts: "often", sun_exposure: "some" },
      concerns: ["dark_spots"],
      age_range: "40s",
    });
    expect(analysis.explanations.map(({ code }) => code)).toEqual([
      "midday_shine.everywhere",
      "breakouts.often",
      "sun_exposure.some",
    ]);
    expect(analysis.concerns).toEqual([
      { concern: "acne", score: 1 },
      { concern: "dark_spots", score: 0.9 },
      { concern: "aging", score: 0.7 },
      { concern: "sun_protection", score: 0.6 },
      { concern: "firmness", score: 0.56 },
      { concern: "oiliness", score: 0.5 },
    ]);
  });

  test("scores stay between 0 and 1, and more shine never makes skin drier or less oily", () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { scores } = skinFromAnswers({ answers: given });
        for (const score of Object.values(scores)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
        const shinier = skinFromAnswers({ answers: { ...given, midday_shine: "everywhere" } }).scores;
        expect(shinier.oiliness).toBeGreaterThanOrEqual(scores.oiliness);
        expect(shinier.dryness).toBe(scores.dryness);
      }),
    );
  });
});

describe("matching", () => {
  const oily = { skin_type: "oily", concerns: [{ concern: "acne", score: 1 }] };
  const product = { skin_types: ["oily"], skin_concerns: ["acne"], ingredients: ["Aqua", "Salicylic Acid"] };

  test("made for the type and the need, with what helps, is best; what it is for is said", () => {
    const match = matchProduct(product, oily);
    expect(match.remarks).toEqual([
      { code: "contains_suitable", params: { ingredient: "Salicylic Acid", for: "acne" } },
    ]);
    for (const worse of [
      { ...product, skin_types: ["all"] },
      { ...product, skin_types: ["dry"] },
      { ...product, skin_concerns: [] },
      { ...product, ingredients: ["Aqua"] },
      { ...product, ingredients: ["Aqua", "Cocos Nucifera (Coconut) Oil"] },
    ]) {
      expect(matchProduct(worse, oily).score).toBeLessThan(match.score);
    }
  });

  test("the same ingredient is a caution for another skin", () => {
    const [remark] = matchProduct(product, { skin_type: "sensitive", concerns: [] }).remarks;
    expect(remark).toEqual({ code: "contains_caution", params: { ingredient: "Salicylic Acid", for: "sensitive" } });
  });

  test("scores stay between 0 and 1 for any label", () => {
    const names = ingredientEffects.flatMap((effect) => effect.names);
    fc.assert(
      fc.property(fc.subarray(names), fc.constantFrom("oily", "dry", "sensitive", "all"), (ingredients, skin_type) => {
        const { score, remarks } = matchProduct({ ...product, ingredients }, { ...oily, skin_type });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(remarks.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  test("the table's names are keys, each once, every row with its source", () => {
    const names = ingredientEffects.flatMap((effect) => effect.names);
    expect(names.map((name) => (name.endsWith("*") ? name : ingredientKey(name)))).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
    expect(ingredientEffects.filter(({ source }) => !/\d{4}/.test(source))).toEqual([]);
    expect(effectOf("ceramide np")).toBe(effectOf("ceramide ap"));
  });
});

test.each([
  ["cleanser", "cleanser"],
  ["face-wash", "cleanser"],
  ["toner", "toner"],
  ["face-serums", "serum"],
  ["moisturizers", "moisturizer"],
  ["sunscreen", "sunscreen"],
  ["sun-cream", "sunscreen"],
  ["eye-cream", undefined],
  ["body-care", undefined],
  ["mask", undefined],
  ["lipstick", undefined],
])("the category %s is for the step %s", (category, step) => {
  expect(routineStep(category)).toBe(step);
});
