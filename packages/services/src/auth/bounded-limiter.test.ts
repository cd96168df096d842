import { expect, test } from "vitest";
import { BoundedLimiter } from "./bounded-limiter.ts";
import { takePoint } from "./throttles.ts";

const limiter = () => new BoundedLimiter({ points: 2, duration: 60 }, { maxKeys: 100 });
const isRefused = (from: BoundedLimiter, key: string) =>
  takePoint(from, key).then(
    () => false,
    () => true,
  );

test("of endlessly many keys as many are counted as there is room for", async () => {
  const some = limiter();
  for (let n = 0; n < 3; n++) await isRefused(some, "first");
  expect(await isRefused(some, "first")).toBe(true);
  for (let n = 0; n < 99; n++) await takePoint(some, `key ${n}`);
  expect(await isRefused(some, "first")).toBe(true);
  for (let n = 0; n < 100; n++) await takePoint(some, `other ${n}`);
  expect(await isRefused(some, "first")).toBe(false);
});

test("who goes on is counted on, however many others come", async () => {
  const some = limiter();
  for (let n = 0; n < 1_000; n++) {
    await takePoint(some, `key ${n}`);
    if (n % 50 === 0) expect(await isRefused(some, "guesses")).toBe(n > 50);
  }
});
