import { expect, test } from "vitest";
import { cacheContract, valueThrough } from "./cache-contract.ts";
import { memoryCache } from "./memory-cache.ts";

cacheContract("memory", async () => {
  const cache = memoryCache();
  return { caches: [cache, cache], close: () => cache.close() };
});

const read = (cache: ReturnType<typeof memoryCache>, key: string, value: unknown) =>
  valueThrough(cache, { family: "products", key, seconds: 900, load: async () => value });

test("a value lives as long as was said", async () => {
  let now = 0;
  const cache = memoryCache({ now: () => now });
  await read(cache, "a", 1);
  now = 899_999;
  expect(await read(cache, "a", 2)).toBe(1);
  now = 900_000;
  expect(await read(cache, "a", 3)).toBe(3);
});

test("a hundred thousand keys take no more memory than a few thousand", async () => {
  const cache = memoryCache({ maxBytes: 1024 * 1024 });
  const page = { text: "x".repeat(1_000) };
  await read(cache, "first", page);
  for (let n = 0; n < 100_000; n++) {
    await read(cache, `key-${n}`, page);
    if (n === 100) expect(await read(cache, "first", null)).toEqual(page);
  }
  // About 450 values of 2.2 kB fit: the last are there, the first long gone.
  expect(await read(cache, "key-99600", null)).toEqual(page);
  expect(await read(cache, "key-99000", null)).toBeNull();
  expect(await read(cache, "first", null)).toBeNull();
});

test("the number of keys is bounded too, and what is read stays longest", async () => {
  const cache = memoryCache({ maxEntries: 3 });
  for (const key of ["a", "b", "c"]) await read(cache, key, key);
  await read(cache, "a", null);
  await read(cache, "d", "d");
  expect(await Promise.all(["a", "c", "d"].map((key) => read(cache, key, null)))).toEqual(["a", "c", "d"]);
  expect(await read(cache, "b", null)).toBeNull();
});
