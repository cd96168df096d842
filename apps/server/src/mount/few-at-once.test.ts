import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { fewAtOnce } from "./few-at-once.ts";

test("no more than so many run at once, in the order they came, whether they fail or not", async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const few = fewAtOnce({ limit: 2, patienceMs: 60_000 });
  const works = Array.from({ length: 5 }, (_, at) =>
    few(async () => {
      begun.push(at);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (at === 1) throw new Error("failed");
      return at;
    }),
  );
  const all = Promise.allSettled(works);
  for (const running of [
    [0, 1],
    [0, 1, 2],
    [0, 1, 2, 3],
    [0, 1, 2, 3, 4],
  ]) {
    await turn();
    expect(begun).toEqual(running);
    ends.shift()?.();
  }
  for (const end of ends) end();
  const outcomes = (await all).map((one) => (one.status === "fulfilled" ? one.value : "failed"));
  expect(outcomes).toEqual([0, "failed", 2, 3, 4]);
  expect(await few(async () => "later")).toBe("later");
});

test("works that do not come to an end hold up the others only so long", async () => {
  const few = fewAtOnce({ limit: 1, patienceMs: 50 });
  let end = () => {};
  const silent = few(
    () =>
      new Promise<void>((resolve) => {
        end = resolve;
      }),
  );
  const started = performance.now();
  expect(await Promise.all([few(async () => 1), few(async () => 2)])).toEqual([1, 2]);
  expect(performance.now() - started).toBeGreaterThan(40);
  end();
  await silent;
  expect(await few(async () => 3)).toBe(3);
});
