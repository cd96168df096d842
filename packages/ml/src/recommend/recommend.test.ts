import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blend, scaled } from "./blend.ts";
import { coPurchaseScore } from "./co-purchase-score.ts";
import { compareTo, type ProductContent, weighIngredients, weightedJaccard } from "./content-similarity.ts";

const words = fc.array(fc.constantFrom("Aqua", "Niacinamide", "Panthenol", "Retinol", "Urea", "Zinc Oxide"), {
  maxLength: 6,
});
const content: fc.Arbitrary<ProductContent> = fc.record({
  category: fc.constantFrom("serum", "toner"),
  price: fc.double({ min: 0, max: 500, noNaN: true }),
  skin_types: fc.subarray(["oily", "dry", "sensitive", "all"], { minLength: 1 }),
  skin_concerns: fc.subarray(["acne", "aging", "redness"]),
  ingredients: words,
});

describe("bought together", () => {
  test("is a shrunk cosine", () => {
    expect(coPurchaseScore({ together: 2, orders_a: 4, orders_b: 4 })).toBeCloseTo(0.5 * 0.5);
    expect(coPurchaseScore({ together: 18, orders_a: 36, orders_b: 36 })).toBeCloseTo(0.5 * 0.9);
    expect(coPurchaseScore({ together: 0, orders_a: 4, orders_b: 4 })).toBe(0);
  });

  test("one chance order with a rare product does not beat a habit", () => {
    const chance = coPurchaseScore({ together: 1, orders_a: 100, orders_b: 1 });
    const habit = coPurchaseScore({ together: 30, orders_a: 100, orders_b: 120 });
    expect(habit).toBeGreaterThan(3 * chance);
  });

  test("is the same from both sides, and between 0 and 1", () => {
    const count = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(count, count, count, (together, a, b) => {
        const counts = { together, orders_a: a + together, orders_b: b + together };
        const score = coPurchaseScore(counts);
        expect(score).toBe(coPurchaseScore({ together, orders_a: counts.orders_b, orders_b: counts.orders_a }));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("alike", () => {
  const serum: ProductContent = {
    category: "serum",
    price: 20,
    skin_types: ["oily"],
    skin_concerns: ["acne"],
    ingredients: ["Aqua", "Niacinamide", "Zinc PCA", "Phenoxyethanol"],
  };

  test("a product is most like itself, likewise from both sides, between 0 and 1", () => {
    fc.assert(
      fc.property(content, content, (one, other) => {
        const { score, ingredients } = compareTo(one)(other);
        expect(score).toBeCloseTo(compareTo(other)(one).score, 10);
        expect(Math.min(score, ingredients)).toBeGreaterThanOrEqual(0);
        expect(Math.max(score, ingredients)).toBeLessThanOrEqual(1 + 1e-9);
        expect(compareTo(one)(one).score).toBeGreaterThanOrEqual(score - 1e-9);
      }),
    );
  });

  test("what stands first on the label counts most, what is in everything little", () => {
    const like = (ingredients: string[]) => compareTo(serum)({ ...serum, ingredients }).ingredients;
    const [first, ...rest] = ["Niacinamide", "Urea", "Squalane", "Panthenol"] as const;
    expect(like([first, ...rest])).toBeGreaterThan(like([...rest, first]));
    expect(like(["Niacinamide"])).toBeGreaterThan(1.5 * like(["Aqua", "Phenoxyethanol"]));
  });

  test("labels are compared whatever their spelling, each name once", () => {
    const one = weighIngredients(["Water (Aqua)", "Parfum (Fragrance)", "NIACINAMIDE", "Niacinamide"]);
    const other = weighIngredients(["Aqua", "Fragrance", "Niacinamide"]);
    expect([...one]).toEqual([...other]);
    expect(weightedJaccard(one, other)).toBe(1);
    expect(weightedJaccard(new Map(), new Map())).toBe(0);
  });

  test("what is named twice counts once", () => {
    expect(compareTo({ ...serum, skin_concerns: ["acne", "acne"] })(serum).score).toBeCloseTo(1);
    expect(compareTo(serum)({ ...serum, skin_types: ["oily", "oily"] }).score).toBeCloseTo(1);
  });

  test("a missing label is no difference", () => {
    const unlabelled = { ...serum, ingredients: [] };
    expect(compareTo(serum)(unlabelled).score).toBeCloseTo(1);
    expect(compareTo(serum)({ ...unlabelled, price: 40, skin_types: ["all"] }).score).toBeLessThan(1);
  });
});

describe("blending", () => {
  test("scales each list to its best, sums by share, and keeps the reason that counts most", () => {
    const found = blend(
      [
        {
          share: 3,
          items: [
            { product_id: 1, score: 0.2, reason: "bought_together" },
            { product_id: 2, score: 0.1, reason: "bought_together" },
          ],
        },
        {
          share: 1,
          items: [
            { product_id: 2, score: 900, reason: "popular" },
            { product_id: 3, score: 450, reason: "popular" },
          ],
        },
        { share: 5, items: [] },
      ],
      10,
    );
    expect(found).toEqual([
      { product_id: 1, score: 0.75, reason: "bought_together" },
      { product_id: 2, score: 0.625, reason: "bought_together" },
      { product_id: 3, score: 0.125, reason: "popular" },
    ]);
  });

  test("nothing scored above zero is nothing found", () => {
    expect(scaled([{ product_id: 1, score: 0, reason: "popular" }])).toEqual([]);
    expect(blend([], 5)).toEqual([]);
  });
});
