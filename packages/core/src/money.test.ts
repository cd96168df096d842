import { expect, test } from "vitest";
import { allocate, currencies, type Minor, minor, shareOf, sum, taxWithin, toAmount, toMinor } from "./money.ts";

test.each([
  [24.99, "USD", 2499],
  [1.005, "USD", 101],
  [0.1 + 0.2, "USD", 30],
  [99_999_999.99, "THB", 9_999_999_999],
  [4100, "KHR", 4100],
  [4100.4, "KHR", 4100],
  [-1.005, "USD", -101],
  [0, "USD", 0],
] as const)("%d %s is %d minor units", (amount, currency, expected) => {
  expect(toMinor(amount, currency)).toBe(expected);
});

test("every cent survives the way there and back", () => {
  for (const currency of currencies) {
    for (let n = 0; n < 20_000; n++) expect(toMinor(toAmount(minor(n), currency), currency)).toBe(n);
  }
});

test("a share is rounded half up", () => {
  expect(shareOf(minor(1050), 700)).toBe(74);
  expect(shareOf(minor(50), 100)).toBe(1);
  expect(shareOf(minor(49), 100)).toBe(0);
});

test("tax within a price is what the net price adds back", () => {
  expect(taxWithin(minor(1100), 1000)).toBe(100);
  expect(taxWithin(minor(10_700), 700)).toBe(700);
  expect(taxWithin(minor(0), 1000)).toBe(0);
});

test("an allocation sums to its total, follows the weights, and gives the odd units to the largest remainders", () => {
  const weights = [333, 333, 334] as Minor[];
  expect(allocate(minor(100), weights)).toEqual([33, 33, 34]);
  expect(allocate(minor(1), [1, 1, 1] as Minor[])).toEqual([1, 0, 0]);
  expect(allocate(minor(10), [0, 5, 0] as Minor[])).toEqual([0, 10, 0]);
  expect(allocate(minor(0), weights)).toEqual([0, 0, 0]);
  expect(allocate(minor(7), [0, 0] as Minor[])).toEqual([0, 0]);
  const large = [9_999_999_999, 1, 9_999_999_998] as Minor[];
  expect(sum(allocate(minor(9_999_999_999), large))).toBe(9_999_999_999);
});

test("money that is not whole is refused", () => {
  expect(() => minor(0.5)).toThrow(RangeError);
  expect(() => minor(Number.NaN)).toThrow(RangeError);
});

test("a share of the largest sums is exact", () => {
  expect(shareOf(minor(9_007_199_254_740_990), 1000)).toBe(900_719_925_474_099);
  expect(taxWithin(minor(9_989_999_999_001), 1000)).toBe(908_181_818_091);
});
