import { expect, test } from "vitest";
import { seededRandom } from "./random.ts";

test("a seed gives its own sequence, the same every time", () => {
  const draw = (seed: string) => Array.from({ length: 5 }, seededRandom(seed).next);
  expect(draw("a")).toEqual(draw("a"));
  expect(draw("a")).not.toEqual(draw("b"));
});

test("numbers fill their range evenly and never leave it", () => {
  const random = seededRandom("range");
  const counts = new Map<number, number>();
  for (let i = 0; i < 6000; i++) {
    const drawn = random.int(1, 6);
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test("a weight of zero is never drawn, and a shuffle keeps every item", () => {
  const random = seededRandom("weights");
  const drawn = Array.from({ length: 500 }, () => random.weighted({ never: 0, seldom: 1, often: 9 }));
  expect(drawn).not.toContain("never");
  expect(drawn.filter((key) => key === "seldom").length).toBeLessThan(100);
  expect(random.shuffle([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
});
