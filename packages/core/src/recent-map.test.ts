import { expect, test } from "vitest";
import { RecentMap } from "./recent-map.ts";

test("of too many entries those that were got or set the longest time ago go", () => {
  const map = new RecentMap<number>({ maxEntries: 2 });
  map.set("a", 1);
  map.set("b", 2);
  expect(map.get("a")).toBe(1);
  map.set("c", 3);
  expect([...map]).toEqual([
    ["a", 1],
    ["c", 3],
  ]);
  expect(map.get("b")).toBeUndefined();
});

test("weights are bounded together, and an entry is weighed anew when it is set again", () => {
  const map = new RecentMap<string>({ maxWeight: 10, weigh: (key, value) => key.length + value.length });
  map.set("a", "1234");
  map.set("b", "1234");
  map.set("a", "1");
  map.set("c", "12");
  expect([...map].map(([key]) => key)).toEqual(["b", "a", "c"]);
  map.delete("b");
  map.set("d", "1234");
  expect([...map].map(([key]) => key)).toEqual(["a", "c", "d"]);
  map.set("e", "too long for all of it");
  expect([...map]).toEqual([]);
  map.set("f", "123456789");
  expect([...map]).toEqual([["f", "123456789"]]);
});
