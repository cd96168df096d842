import { expect, test } from "vitest";
import { keptSearches } from "./kept-searches.ts";

test("what was asked longest ago is dropped, by number and by size", () => {
  const small = keptSearches();
  for (let n = 0; n < 6_000; n++) {
    small.set(`key ${n}`, new Int32Array(1));
    small.get("key 0");
  }
  expect(small.get("key 0")).toHaveLength(1);
  expect(small.get("key 1000")).toBeUndefined();
  expect(small.get("key 1001")).toHaveLength(1);

  const large = keptSearches();
  for (let n = 0; n < 30; n++) large.set(`key ${n % 25}`, new Int32Array(100_000));
  expect(large.get("key 9")).toBeUndefined();
  expect(large.get("key 10")).toHaveLength(100_000);
});
