import { expect, test } from "vitest";
import { DistancesTo, editDistance, mistakesAllowed } from "./edit-distance.ts";

test.each([
  ["serum", "serum", 0],
  ["", "abc", 3],
  ["serun", "serum", 1],
  ["niacinamde", "niacinamide", 1],
  ["moistruizer", "moisturizer", 1],
  ["lotoin", "lotion", 1],
  ["crem", "creme", 1],
  ["เซรัม", "เซรั่ม", 0.5],
  ["សេរូម", "សេរ៉ូម", 0.5],
  ["kitten", "sitting", 3],
])("%s to %s is %d", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test("no word that begins so is nearer than is told of its beginning", () => {
  const words = ["serum", "serums", "sreum", "cream", "mousse", "เซรั่ม", "เซรัม", "สีรัม", "សេរ៉ូម", "សេរូម"];
  for (const a of words) {
    for (const b of words) {
      const distances = new DistancesTo(b);
      const least = [...a].map((letter, at) => {
        distances.spell(letter.charCodeAt(0), at);
        return distances.atLeast(at + 1);
      });
      expect(Math.max(...least), `${a} ${b}`).toBeLessThanOrEqual(editDistance(a, b));
    }
  }
});

test("a long word may have more mistakes than a short one", () => {
  expect(["gel", "toner", "cleanser", "niacinamide", "x".repeat(60)].map(mistakesAllowed)).toEqual([0, 1, 2, 3, 4]);
});
