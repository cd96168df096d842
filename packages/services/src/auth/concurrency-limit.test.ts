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
