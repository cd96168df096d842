import { startThrowawayRedis } from "@dewy/embedded";
import { afterEach, describe, expect, test, vi } from "vitest";
import { neededServer } from "../../testing.ts";
import type { Cache } from "./cache.ts";
import { valueThrough } from "./cache-contract.ts";
import { redisCache, renewGenerations } from "./redis-cache.ts";
import { openRedisLink } from "./redis-link.ts";

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of opened.splice(0).reverse()) await thing.stop();
});

const startRedis = async (options: Parameters<typeof startThrowawayRedis>[0] = {}) => {
  const redis = await startThrowawayRedis({ persist: true, ...options });
  opened.push(redis);
  return redis;
};

const openCache = (url: string) => {
  const said: string[] = [];
  const announced: string[] = [];
  const link = openRedisLink({
    url,
    prepare: renewGenerations,
    onDown: (reason) => said.push(`down: ${reason}`),
    onUp: () => said.push("up"),
  });
  const cache = redisCache({ link, announce: async (message) => announced.push(message) });
  opened.push({ stop: () => cache.close() });
  return { cache, said, announced };
};

const read = <Value>(cache: Cache, key: string, value: Value) =>
  valueThrough(cache, { family: "sessions", key, seconds: 60, load: async () => value });

const back = (cache: Cache) => vi.waitFor(() => expect(cache.health()).toBe("up"), { timeout: 10_000, interval: 20 });

// With a server of its own, which it stops: that of the run will not do.
describe.skipIf(!neededServer("redis"))("when Redis goes", () => {
  test("reads come from the load, what could not be forgotten is announced, and all is said once", async () => {
    const redis = await startRedis();
    const { cache, said, announced } = openCache(redis.url);
    await cache.settled();
    await read(cache, "session:a", "old");
    await redis.kill();
    for (const value of [1, 2, 3]) expect(await read(cache, "session:a", value)).toBe(value);
    await cache.forget("sessions", "session:a");
    await cache.forgetAll("products");
    expect(cache.health()).toBe("down");
    expect(announced).toEqual(["session:a", "products"]);
    await startRedis({ port: redis.port, dir: redis.dir });
    await back(cache);
    expect(said).toEqual(["up", expect.stringMatching(/^down: (SocketClosed|ECONN)/), "up"]);
    expect(said.join()).not.toContain("session:a");
    expect(await read(cache, "session:a", "new")).toBe("new");
    expect(await read(cache, "session:a", "newer")).toBe("new");
  });

  test("a Redis that comes back with old data brings nothing back, whoever missed the change", async () => {
    const redis = await startRedis();
    const { cache } = openCache(redis.url);
    const { cache: other } = openCache(redis.url);
    await Promise.all([cache.settled(), other.settled()]);
    await read(cache, "session:b", "old");
    await redis.save();
    await cache.forget("sessions", "session:b");
    await redis.kill();
    await startRedis({ port: redis.port, dir: redis.dir });
    await Promise.all([back(cache), back(other)]);
    expect(await read(other, "session:b", undefined)).toBeUndefined();
    expect(await read(cache, "session:b", undefined)).toBeUndefined();
  });

  test("a load that was under way while Redis came and went is not kept", async () => {
    const redis = await startRedis();
    const { cache } = openCache(redis.url);
    await cache.settled();
    const answer = Promise.withResolvers<string>();
    const begun = Promise.withResolvers<void>();
    const early = valueThrough(cache, {
      family: "sessions",
      key: "session:c",
      seconds: 60,
      load: () => {
        begun.resolve();
        return answer.promise;
      },
    });
    await begun.promise;
    await redis.save();
    await redis.kill();
    await cache.forget("sessions", "session:c");
    await startRedis({ port: redis.port, dir: redis.dir });
    await back(cache);
    answer.resolve("old");
    expect(await early).toBe("old");
    expect(await read(cache, "session:c", "new")).toBe("new");
  });

  test("a Redis that is there and says nothing is down, until it answers again", async () => {
    const redis = await startRedis();
    const { cache, said, announced } = openCache(redis.url);
    await cache.settled();
    await read(cache, "session:d", "old");
    redis.pause();
    expect(await read(cache, "session:d", "from the load")).toBe("from the load");
    expect(cache.health()).toBe("down");
    await cache.forget("sessions", "session:d");
    expect(announced).toEqual(["session:d"]);
    redis.resume();
    await back(cache);
    expect(said).toEqual(["up", "down: no answer in time", "up"]);
    expect(await read(cache, "session:d", "new")).toBe("new");
  });

  test("a Redis that is not there at the start is said once, and used when it comes", async () => {
    const redis = await startRedis();
    await redis.kill();
    const { cache, said } = openCache(redis.url);
    await cache.settled();
    expect(await read(cache, "session:e", 1)).toBe(1);
    await startRedis({ port: redis.port, dir: redis.dir });
    await back(cache);
    expect(said).toEqual(["down: ECONNREFUSED", "up"]);
  });

  test("a process that starts counts nothing that was kept before", async () => {
    const redis = await startRedis();
    const { cache } = openCache(redis.url);
    await cache.settled();
    await read(cache, "session:f", "old");
    const { cache: started } = openCache(redis.url);
    await started.settled();
    expect(await read(started, "session:f", "new")).toBe("new");
  });
});
