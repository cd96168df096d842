import { randomBytes } from "node:crypto";
import { startThrowawayRedis } from "@dewy/embedded";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { announce, listen } from "../../listen.ts";
import { type FreshDatabase, type FreshRedis, freshDatabase, freshRedis, neededServer } from "../../testing.ts";
import { transact } from "../../transaction.ts";
import { redisCache, renewGenerations } from "../cache/redis-cache.ts";
import { openRedisLink } from "../cache/redis-link.ts";
import { redisSessions } from "./redis-sessions.ts";
import { sessionsContract } from "./sessions-contract.ts";

const server = neededServer("redis");

/** A process over the database and Redis, as a server is. */
async function openProcess({ url: databaseUrl, db }: FreshDatabase, url: string) {
  const cache = redisCache({
    link: openRedisLink({ url, prepare: renewGenerations }),
    announce: (message) => announce(db, message),
  });
  const heard = new Set<string>();
  const listener = listen({
    url: databaseUrl,
    onMessage: (message) => void cache.hear(message).then(() => heard.add(message)),
    onListening: () => {},
  });
  await Promise.all([cache.settled(), listener.settled()]);
  return {
    cache,
    sessions: redisSessions(cache),
    async heard() {
      const mark = randomBytes(8).toString("hex");
      await announce(db, mark);
      await vi.waitFor(() => expect(heard).toContain(mark), { interval: 2, timeout: 5_000 });
    },
    async close() {
      await listener.close();
      await cache.close();
    },
  };
}

describe.skipIf(!server)("with Redis", () => {
  sessionsContract("PostgreSQL and Redis", async (fresh) => {
    const redis = await freshRedis(server ?? "");
    const { sessions, heard, close } = await openProcess(fresh, redis.url);
    return {
      store: sessions(fresh.db),
      heard,
      async close() {
        await close();
        await redis.drop();
      },
    };
  });

  let fresh: FreshDatabase;
  let redis: FreshRedis;
  let here: Awaited<ReturnType<typeof openProcess>>;
  let elsewhere: Awaited<ReturnType<typeof openProcess>>;
  beforeAll(async () => {
    fresh = await freshDatabase();
    redis = await freshRedis(server ?? "");
    here = await openProcess(fresh, redis.url);
    elsewhere = await openProcess(fresh, redis.url);
  });
  afterAll(async () => {
    await here.close();
    await elsewhere.close();
    await redis.drop();
    await fresh.drop();
  });

  const begin = async (email = `${randomBytes(6).toString("hex")}@shop.test`) => {
    const row = { email, password_hash: "-" };
    const user = await fresh.db.insertInto("users").values(row).returning("id").executeTakeFirstOrThrow();
    const id = randomBytes(32).toString("hex");
    const expiresAt = new Date(Date.now() + 24 * 3_600_000);
    await here.sessions(fresh.db).setSession({ id, userId: user.id, expiresAt, attributes: { kind: "customer" } });
    return { id, userId: user.id, email, expiresAt };
  };
  const isLive = async (id: string, from = here) => (await from.sessions(fresh.db).getSessionAndUser(id))[0] !== null;
  const cached = async (id: string) => (await redis.client.get(`session:${id}`))?.replace(/^[^:]*:/, "");

  test("`session:{id}` holds the spec's value for 24 hours; a second read asks Redis alone", async () => {
    const { id, userId, email, expiresAt } = await begin();
    expect(await isLive(id)).toBe(true);
    fresh.queries.length = 0;
    expect(await isLive(id, elsewhere)).toBe(true);
    expect(fresh.queries).toEqual([]);
    const { expires_at, ...value } = JSON.parse((await cached(id)) ?? "");
    expect(value).toEqual({
      user_id: userId,
      email,
      role: "customer",
      last_activity: expect.stringMatching(/Z$/),
      kind: "customer",
    });
    // PostgreSQL writes it without the fraction's last zeros.
    expect(new Date(expires_at)).toEqual(expiresAt);
    expect(await redis.client.ttl(`session:${id}`)).toBeGreaterThan(24 * 3_600 - 60);
  });

  test("the last activity is brought up to date when it is five minutes old", async () => {
    const { id } = await begin();
    await isLive(id);
    const value = await redis.client.get(`session:${id}`);
    const age = async (minutes: number) => {
      const last = new Date(Date.now() - minutes * 60_000).toISOString();
      const aged = (value ?? "").replace(/"last_activity":"[^"]*"/, `"last_activity":"${last}"`);
      await redis.client.set(`session:${id}`, aged);
      await isLive(id);
      return JSON.parse((await cached(id)) ?? "").last_activity === last;
    };
    expect(await age(4.9)).toBe(true);
    expect(await age(5.1)).toBe(false);
  });

  test("ended in a transaction, it is over for all once that has committed, and not before", async () => {
    const { id, userId } = await begin();
    await transact(fresh.db, async (db) => {
      await here.sessions(db).deleteUserSessions(userId);
      expect(await isLive(id, elsewhere)).toBe(true);
    });
    expect(await isLive(id, elsewhere)).toBe(false);
    expect(await cached(id)).toBeUndefined();
  });

  test("reads while it ends leave nothing behind", async () => {
    for (let turn = 0; turn < 20; turn++) {
      const { id } = await begin();
      const reads = Array.from({ length: 20 }, (_, n) => isLive(id, n % 2 ? here : elsewhere));
      await here.sessions(fresh.db).deleteSession(id);
      const after = await Promise.all([isLive(id), isLive(id, elsewhere)]);
      await Promise.all(reads);
      expect([...after, await isLive(id), await isLive(id, elsewhere)]).toEqual([false, false, false, false]);
    }
  });

  test.each(["empty", "old data"])(
    "ended while Redis was gone, it stays ended when Redis is back with %s",
    async (how) => {
      let own = await startThrowawayRedis({ persist: true });
      const processes = [await openProcess(fresh, own.url), await openProcess(fresh, own.url)] as const;
      const [first, second] = processes;
      try {
        const { id } = await begin();
        expect(await isLive(id, first)).toBe(true);
        if (how === "old data") await own.save();
        await own.kill();
        await first.sessions(fresh.db).deleteSession(id);
        expect(await isLive(id, second)).toBe(false);
        own = await startThrowawayRedis({ persist: true, port: own.port, dir: own.dir });
        await vi.waitFor(() => expect(processes.map(({ cache }) => cache.health())).toEqual(["up", "up"]), {
          timeout: 10_000,
        });
        expect([await isLive(id, second), await isLive(id, first)]).toEqual([false, false]);
      } finally {
        for (const process of processes) await process.close();
        await own.stop();
      }
    },
  );
});
