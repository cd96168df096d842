import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

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
