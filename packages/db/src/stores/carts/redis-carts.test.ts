import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FreshDatabase, type FreshRedis, freshDatabase, freshRedis, neededServer } from "../../testing.ts";
import type { Cache } from "../cache/cache.ts";
import { redisCache, renewGenerations } from "../cache/redis-cache.ts";
import { openRedisLink } from "../cache/redis-link.ts";
import { cartsContract } from "./carts-contract.ts";
import { redisCarts } from "./redis-carts.ts";

const server = neededServer("redis");

const openCache = async (redis: FreshRedis) => {
  const link = openRedisLink({ url: redis.url, prepare: renewGenerations });
  await link.settled();
  return redisCache({ link, announce: async () => {} });
};

describe.skipIf(!server)("with Redis", () => {
  cartsContract("PostgreSQL and Redis", async () => {
    const redis = await freshRedis(server ?? "");
    const cache = await openCache(redis);
    return {
      store: redisCarts(cache),
      async close() {
        await cache.close();
        await redis.drop();
      },
    };
  });

  let fresh: FreshDatabase;
  let redis: FreshRedis;
  let cache: Cache;
  beforeAll(async () => {
    fresh = await freshDatabase();
    redis = await freshRedis(server ?? "");
    cache = await openCache(redis);
  });
  afterAll(async () => {
    await cache.close();
    await redis.drop();
    await fresh.drop();
  });

  test("`cart:{user_id}` holds the spec's value for 7 days; guests have keys of their own", async () => {
    const { db } = fresh;
    await db.insertInto("categories").values({ name: "Serum", slug: "serum" }).execute();
    const product = { name_en: "Serum", slug: "serum", sku: "S", price: 1, category: "serum" };
    const { id } = await db.insertInto("products").values(product).returning("id").executeTakeFirstOrThrow();
    const user = { email: "a@shop.test", password_hash: "-" };
    const { id: user_id } = await db.insertInto("users").values(user).returning("id").executeTakeFirstOrThrow();
    const guest_id = "3f0c1c52-54c8-4a3e-9d8e-0a9f6a3a0b11";
    const lines = [
      { user_id, product_id: id, quantity: 2 },
      { guest_id, product_id: id, quantity: 3 },
    ];
    await db.insertInto("shopping_cart").values(lines).execute();
    const carts = redisCarts(cache);
    await carts.linesOf(db, { column: "user_id", value: user_id });
    await carts.linesOf(db, { column: "guest_id", value: guest_id });
    const held = async (key: string) => JSON.parse((await redis.client.get(key))?.replace(/^[^:]*:/, "") ?? "");
    const added_at = expect.stringMatching(/^\d{4}-.*Z$/);
    expect(await held(`cart:${user_id}`)).toEqual([{ product_id: id, quantity: 2, added_at }]);
    expect(await held(`cart:guest:${guest_id}`)).toEqual([{ product_id: id, quantity: 3, added_at }]);
    expect(await redis.client.ttl(`cart:${user_id}`)).toBeGreaterThan(7 * 24 * 3_600 - 60);
    fresh.queries.length = 0;
    await carts.linesOf(db, { column: "user_id", value: user_id });
    expect(fresh.queries).toEqual([]);
  });
});
