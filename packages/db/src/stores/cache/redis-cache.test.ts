import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshRedis, freshRedis, neededServer } from "../../testing.ts";
import { cacheContract, valueThrough } from "./cache-contract.ts";
import { redisCache, renewGenerations } from "./redis-cache.ts";
import { openRedisLink } from "./redis-link.ts";

const server = neededServer("redis");

const openCache = (url: string) =>
  redisCache({ link: openRedisLink({ url, prepare: renewGenerations }), announce: async () => {} });

describe.skipIf(!server)("with Redis", () => {
  cacheContract("Redis", async () => {
    const redis = await freshRedis(server ?? "");
    const caches = [openCache(redis.url), openCache(redis.url)] as const;
    for (const cache of caches) await cache.settled();
    return {
      caches,
      async close() {
        for (const cache of caches) await cache.close();
        await redis.drop();
      },
    };
  });

  let redis: FreshRedis;
  let cache: ReturnType<typeof openCache>;
  beforeAll(async () => {
    redis = await freshRedis(server ?? "");
    cache = openCache(redis.url);
    await cache.settled();
  });
  afterAll(async () => {
    await cache.close();
    await redis.drop();
  });

  const read = (key: string, load: () => Promise<unknown>) =>
    valueThrough(cache, { family: "products", key, seconds: 900, load });

  test("a value is the generation and the JSON, under its key, for its lifetime", async () => {
    await read("api:products:page:1", async () => ({ total: 2 }));
    const generation = await redis.client.get("generation:products");
    expect(await redis.client.get("api:products:page:1")).toBe(`${generation}:{"total":2}`);
    const lifetime = await redis.client.ttl("api:products:page:1");
    expect(lifetime).toBeGreaterThan(880);
    expect(lifetime).toBeLessThanOrEqual(900);
    expect(await redis.client.ttl("generation:products")).toBe(-1);
  });

  test("a load holds a lease of ten seconds, and leaves nothing when it fails", async () => {
    const key = "api:products:page:2";
    await read(key, async () => {
      expect(await redis.client.get(key)).toMatch(/^[\w-]{16}:lease:[\w-]{16}$/);
      expect(await redis.client.pTTL(key)).toBeGreaterThan(9_000);
      throw new Error("no answer");
    }).catch(() => {});
    expect(await redis.client.exists(key)).toBe(0);
  });

  test("a value of another generation is none, and a lost generation is made anew", async () => {
    const key = "api:products:page:3";
    await redis.client.set(key, "of-old:1");
    expect(await read(key, async () => 2)).toBe(2);
    await redis.client.del("generation:products");
    expect(await read(key, async () => 3)).toBe(3);
    expect(await redis.client.get(key)).toBe(`${await redis.client.get("generation:products")}:3`);
  });

  test("somebody else's value under a key stops nothing", async () => {
    const key = "api:products:page:5";
    await redis.client.hSet(key, "a", "1");
    expect(await read(key, async () => 1)).toBe(1);
    expect(cache.health()).toBe("up");
  });
});
