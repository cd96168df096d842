import { expect, test } from "vitest";
import { concurrencyLimit } from "./concurrency-limit.ts";

/** A work that ends when told to, and says when it began. */
function heldWork() {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const work = { began: false, end: resolve, fail: reject, run: () => promise };
  work.run = () => {
    work.began = true;
    return promise;
  };
  return work;
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test("runs so many at once, the others in the order they came, and refuses who finds the line full", async () => {
  const limited = concurrencyLimit({ atOnce: 2, waiting: 2 });
  const works = [heldWork(), heldWork(), heldWork(), heldWork()] as const;
  const answers = works.map((work) => limited(work.run));
  await expect(limited(heldWork().run)).rejects.toMatchObject({ reason: "unavailable" });
  expect(works.map((work) => work.began)).toEqual([true, true, false, false]);

  works[1].end("second");
  await settle();
  expect(works.map((work) => work.began)).toEqual([true, true, true, false]);

  for (const work of works) work.end("done");
  expect(await Promise.all(answers)).toEqual(["done", "second", "done", "done"]);
});

test("a failed work frees its place", async () => {
  const limited = concurrencyLimit({ atOnce: 1, waiting: 0 });
  const broken = heldWork();
  const answer = limited(broken.run);
  broken.fail(new Error("broken"));
  await expect(answer).rejects.toThrow("broken");
  expect(await limited(async () => "next")).toBe("next");
});

test("no more than so many run at once, in the order they came, whether they fail or not", async () => {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const few = concurrencyLimit({ atOnce: 2, patienceMs: 60_000 });
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
    await settle();
    expect(begun).toEqual(running);
    ends.shift()?.();
  }
  for (const end of ends) end();
  const outcomes = (await all).map((one) => (one.status === "fulfilled" ? one.value : "failed"));
  expect(outcomes).toEqual([0, "failed", 2, 3, 4]);
  expect(await few(async () => "later")).toBe("later");
});

test("works that do not come to an end hold up the others only so long", async () => {
  const few = concurrencyLimit({ atOnce: 1, patienceMs: 50 });
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
