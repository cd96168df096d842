import { randomBytes } from "node:crypto";
import { Json } from "@dewy/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Cache, ThroughOptions } from "./cache.ts";

export interface OpenCaches {
  /** Two processes' caches over the same store; the same one twice where only one process has it. */
  caches: readonly [Cache, Cache];
  close(): Promise<void>;
}

type ValueOptions<Value> = Pick<ThroughOptions<Json<Value>>, "family" | "key" | "seconds"> & {
  load: () => Promise<Value>;
  keep?: (value: Value) => boolean;
  refresh?: (value: Value) => Value | undefined;
};

const toJson = <Value>(value: Value) => (value === undefined ? undefined : Json.of(value));

/** What a cache answers, as the values that JSON is of. */
export async function valueThrough<Value>(cache: Cache, options: ValueOptions<Value>): Promise<Value> {
  const { load, keep, refresh, ...where } = options;
  const json = await cache.through<Json<Value> | undefined>({
    ...where,
    load: async () => toJson(await load()),
    ...(keep && { keep: ({ value }) => keep(value) }),
    ...(refresh && { refresh: ({ value }) => toJson(refresh(value)) }),
  });
  return json?.value as Value;
}

/** Declares what every cache must do. */
export function cacheContract(name: string, open: () => Promise<OpenCaches>): void {
  describe(`a cache in ${name}`, () => {
    let opened: OpenCaches;
    let cache: Cache;
    let other: Cache;
    beforeAll(async () => {
      opened = await open();
      [cache, other] = opened.caches;
    });
    afterAll(() => opened.close());

    const newKey = () => `api:products:${randomBytes(6).toString("hex")}`;
    const read = <Value>(from: Cache, key: string, load: () => Promise<Value>, family = "products" as const) =>
      valueThrough(from, { family, key, seconds: 60, load });

    /** A load that is under way until it is told what to answer. */
    const slowLoad = <Value>() => {
      const begun = Promise.withResolvers<void>();
      const answer = Promise.withResolvers<Value>();
      const load = () => {
        begun.resolve();
        return answer.promise;
      };
      return { load, begun: begun.promise, answer: answer.resolve, fail: answer.reject };
    };

    test("keeps what was loaded, and answers it in all processes", async () => {
      const key = newKey();
      const value = { items: [{ id: 1, name_th: "เซรั่ม", note: 'a:b "c"' }, null], total: 1.5 };
      expect(await read(cache, key, async () => value)).toEqual(value);
      for (const from of [cache, other]) {
        expect(await read(from, key, async () => ({ items: [], total: 0 }))).toEqual(value);
      }
    });

    test("what a reader does to its answer, the next does not see", async () => {
      const key = newKey();
      await read(cache, key, async () => ({ list: [1] }));
      (await read(cache, key, async () => ({ list: [] as number[] }))).list.push(2);
      expect(await read(cache, key, async () => ({}))).toEqual({ list: [1] });
    });

    test("identical misses share one load", async () => {
      const key = newKey();
      let loads = 0;
      const slow = slowLoad<number>();
      const load = () => {
        loads += 1;
        return slow.load();
      };
      const readers = Array.from({ length: 50 }, () => read(cache, key, load));
      await slow.begun;
      slow.answer(7);
      expect(await Promise.all(readers)).toEqual(Array(50).fill(7));
      expect(loads).toBe(1);
    });

    test("keeps neither a failure, nor undefined, nor what is not worth it", async () => {
      const key = newKey();
      await expect(read(cache, key, () => Promise.reject(new Error("no answer")))).rejects.toThrow("no answer");
      expect(await read(cache, key, async () => undefined)).toBeUndefined();
      const unworthy = {
        family: "products",
        key,
        seconds: 60,
        load: async () => 0,
        keep: (value: number) => value > 0,
      };
      expect(await valueThrough(cache, { ...unworthy, family: "products" })).toBe(0);
      expect(await read(cache, key, async () => null)).toBeNull();
      expect(await read(cache, key, async () => 1)).toBeNull();
    });

    test("forgets one key in all processes, and no other", async () => {
      const [gone, kept] = [newKey(), newKey()];
      for (const key of [gone, kept]) await read(cache, key, async () => 1);
      await other.forget("products", gone);
      expect(await read(cache, gone, async () => 2)).toBe(2);
      expect(await read(cache, kept, async () => 2)).toBe(1);
    });

    test("forgets a family in all processes, and no other family", async () => {
      const [product, cart] = [newKey(), `cart:${newKey()}`];
      const readCart = (load: () => Promise<number>) =>
        valueThrough(cache, { family: "carts", key: cart, seconds: 60, load });
      await read(cache, product, async () => 1);
      await readCart(async () => 1);
      await other.forgetAll("products");
      expect(await read(cache, product, async () => 2)).toBe(2);
      expect(await readCart(async () => 2)).toBe(1);
    });

    test("a family's generation is one in all processes, and another after the family was forgotten", async () => {
      const of = () => Promise.all([cache.generation("products"), other.generation("products")]);
      const [first, same] = await of();
      expect(first).toBeTypeOf("string");
      expect(same).toBe(first);
      await other.forgetAll("carts");
      expect(await of()).toEqual([first, first]);
      const seen = new Set([first]);
      for (const forget of [() => other.forgetAll("products"), () => other.hear("products"), () => cache.renew()]) {
        await forget();
        const [now, there] = await of();
        expect(there).toBe(now);
        expect(seen).not.toContain(now);
        seen.add(now);
      }
    });

    test("hears what became stale, and passes over what it does not know", async () => {
      const [key, session] = [newKey(), `session:${newKey()}`];
      const readSession = (load: () => Promise<number>) =>
        valueThrough(cache, { family: "sessions", key: session, seconds: 60, load });
      await read(cache, key, async () => 1);
      await readSession(async () => 1);
      await cache.hear("something else");
      expect([await read(cache, key, async () => 2), await readSession(async () => 2)]).toEqual([1, 1]);
      await cache.hear("products");
      await cache.hear(session);
      expect([await read(cache, key, async () => 3), await readSession(async () => 3)]).toEqual([3, 3]);
      await cache.renew();
      expect([await read(cache, key, async () => 4), await readSession(async () => 4)]).toEqual([4, 4]);
    });

    test.each(["forget", "forgetAll", "renew"] as const)(
      "after %s, a load that began before neither returns nor is shared",
      async (how) => {
        const key = newKey();
        const old = slowLoad<string>();
        const early = read(cache, key, old.load);
        await old.begun;
        if (how === "forget") await other.forget("products", key);
        else if (how === "forgetAll") await other.forgetAll("products");
        else await other.renew();
        // The old load is still under way: who asks now must not wait for it.
        expect(await read(cache, key, async () => "new")).toBe("new");
        old.answer("old");
        expect(await early).toBe("old");
        expect(await read(cache, key, async () => "newer")).toBe("new");
        expect(await read(other, key, async () => "newer")).toBe("new");
      },
    );

    test("a value that is found may be refreshed, unless it was forgotten meanwhile", async () => {
      const key = newKey();
      const refreshing = (refresh: (found: number) => number | undefined) =>
        valueThrough(cache, { family: "products", key, seconds: 60, load: async () => 100, refresh });
      expect(await refreshing((found) => found + 1)).toBe(100);
      expect(await refreshing((found) => found + 1)).toBe(101);
      expect(await refreshing(() => undefined)).toBe(101);
      expect(await read(other, key, async () => 0)).toBe(101);
    });

    test("readers and writers in two processes at once: who asks after a write never gets what was before it", async () => {
      const key = newKey();
      const family = "products";
      let truth = 0;
      let written = 0;
      const pause = () => new Promise((resolve) => setImmediate(resolve));
      let reads = 0;
      const writer = async (from: Cache) => {
        for (let turn = 0; turn < 60 || reads < 200; turn++) {
          truth += 1;
          const mine = truth;
          await (turn % 3 === 0 ? from.forgetAll(family) : from.forget(family, key));
          written = Math.max(written, mine);
          await pause();
        }
      };
      let stale = 0;
      let writing = true;
      const reader = async (from: Cache) => {
        while (writing) {
          const least = written;
          const got = await read(from, key, async () => {
            const seen = truth;
            await pause();
            return seen;
          });
          reads += 1;
          if (got < least) stale += 1;
        }
      };
      const readers = [cache, cache, other, other].map(reader);
      await Promise.all([writer(cache), writer(other)]);
      writing = false;
      await Promise.all(readers);
      expect(stale).toBe(0);
      expect(await read(cache, key, async () => truth)).toBe(truth);
    });
  });
}
