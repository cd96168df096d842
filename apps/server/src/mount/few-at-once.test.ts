import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { fewAtOnce } from "./few-at-once.ts";

test("no more than so many run at once, in the order they came, whether they fail or not", async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const few = fewAtOnce(2);
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
