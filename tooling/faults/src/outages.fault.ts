import { setTimeout as sleep } from "node:timers/promises";
import { neededServer } from "@dewy/db/testing";
import { startThrowawayMongo, startThrowawayRedis, type ThrowawayMongo, type ThrowawayRedis } from "@dewy/embedded";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { mongoEvents } from "./mongo-events.ts";
import { report } from "./report.ts";
import { eventually, type ShopProcess, startShop } from "./shop-process.ts";
import { orderOf, type Shopper, shopper } from "./shopper.ts";
import { size } from "./size.ts";

const SHOPPERS = 8;
/** How long sales are watched before, during and after each outage. */
const WATCHED_MS = size({ short: 500, full: 10_000 });
const WITHIN_MS = size({ short: 60_000, full: 120_000 });

interface Load {
  orders: string[];
  /** The number in the metadata of each event that was taken, and when it was sent. */
  events: { n: number; sentAt: number }[];
  failures: string[];
  /** The longest that a shopper waited for an answer, in milliseconds. */
  longest: number;
  stop(): Promise<void>;
}

/** The order of the tests is the story: each begins as the one before it left the shop. */
describe.skipIf(!neededServer("redis") || !neededServer("mongodb"))("a shop under load", () => {
  let scenes: BehindTheScenes;
  let redis: ThrowawayRedis;
  let mongo: ThrowawayMongo;
  let shop: ShopProcess;
  let products: number[];
  let load: Load;
  let stays: Shopper;
  let leaves: Shopper;
  let added = 0;

  beforeAll(async () => {
    scenes = await behindTheScenes();
    redis = await startThrowawayRedis({ persist: true });
    mongo = await startThrowawayMongo();
    products = await scenes.products(20, 1_000_000);
    shop = await startShop({
      DATABASE_URL: scenes.databaseUrl,
      REDIS_URL: redis.url,
      MONGODB_URL: `${mongo.url}/outages`,
      RATE_LIMITS: "off",
      LOG_LEVEL: "info",
    });
    [stays, leaves] = await Promise.all([newCustomer(), newCustomer()]);
    load = startLoad();
    await sleep(1_000);
  }, 90_000);
  afterAll(async () => {
    await load?.stop();
    await shop?.stop();
    await Promise.all([redis?.stop(), mongo?.stop()]);
    await scenes?.close();
  });

  const at = () => shopper(() => shop.url);
  const isReady = (store: string, state: string) => async () => (await shop.ready())[store] === state;

  async function newCustomer(): Promise<Shopper> {
    const customer = at();
    const email = `${crypto.randomUUID()}@example.com`;
    await customer.ask("POST", "/api/auth/register", { email, password: "lotus pond at dawn" });
    await customer.ask("GET", "/api/auth/me");
    return customer;
  }

  /** Guests who look, fill a cart, order it and are followed by events, over and over. */
  function startLoad(): Load {
    let stopped = false;
    let n = 0;
    const load: Load = {
      orders: [],
      events: [],
      failures: [],
      longest: 0,
      async stop() {
        stopped = true;
        await running;
      },
    };
    const timed = ({ ask }: Shopper): Pick<Shopper, "ask"> => ({
      async ask(...asked) {
        const start = performance.now();
        try {
          return await ask(...asked);
        } finally {
          load.longest = Math.max(load.longest, performance.now() - start);
        }
      },
    });
    const shopping = async () => {
      while (!stopped) {
        const guest = timed(at());
        const product_id = products[Math.floor(Math.random() * products.length)] ?? 0;
        await guest.ask("GET", `/api/products?page=${1 + Math.floor(Math.random() * 3)}&page_size=5`);
        await guest.ask("POST", "/api/cart/add", { product_id, quantity: 2 });
        const event = { n: n++, sentAt: Date.now() };
        const event_data = { product_id, metadata: { n: event.n } };
        await guest.ask("POST", "/ml/analytics/track-event", { event_type: "product_view", ...event_data });
        load.events.push(event);
        const { order_number } = await guest.ask<{ order_number: string }>(
          "POST",
          "/api/orders",
          orderOf("load@example.com"),
        );
        load.orders.push(order_number);
        const cart = await guest.ask<{ item_count: number }>("GET", "/api/cart");
        if (cart.item_count !== 0) throw new Error("an ordered cart came back");
      }
    };
    const again = async (): Promise<void> => {
      while (!stopped) await shopping().catch((error) => void load.failures.push(String(error)));
    };
    const running = Promise.all(Array.from({ length: SHOPPERS }, again));
    return load;
  }

  async function addOne(): Promise<void> {
    const cart = await stays.ask<{ item_count: number }>("POST", "/api/cart/add", { product_id: products[0] });
    added += 1;
    expect(cart.item_count).toBe(added);
  }

  /** Nothing failed so far, and sales go on: so many orders a second. */
  async function expectSales(): Promise<number> {
    const before = load.orders.length;
    const start = performance.now();
    await sleep(WATCHED_MS);
    await eventually(async () => load.orders.length > before + SHOPPERS);
    expect(load.failures).toEqual([]);
    return Math.round(((load.orders.length - before) / (performance.now() - start)) * 1_000);
  }

  /** Says what an outage was to those who shopped, from before it until after. */
  function told(outage: string, [before, during, after]: [number, number, number]): void {
    report(`${outage} under load`, {
      orders_per_second_before: before,
      during,
      after,
      failed: load.failures.length,
      longest_answer_ms: Math.round(load.longest),
    });
    load.longest = 0;
  }

  test(
    "sells on while Redis is gone; who leaves meanwhile has left when it comes back with its old data",
    async () => {
      await addOne();
      const before = await expectSales();
      await leaves.ask("GET", "/api/auth/me");
      await redis.save();
      await redis.kill();
      await eventually(isReady("redis", "down"));
      const during = await expectSales();
      await addOne();
      expect(await stays.status("GET", "/api/auth/me")).toBe(200);
      const gone = shopper(() => shop.url);
      const { token } = await newToken();
      expect(await bearer(token)).toBe(200);
      await leaves.ask("POST", "/api/auth/logout");
      expect(await leaves.status("GET", "/api/auth/me")).toBe(401);
      expect(await gone.status("GET", "/api/products")).toBe(200);

      redis = await startThrowawayRedis({ port: redis.port, dir: redis.dir, persist: true });
      await eventually(isReady("redis", "up"));
      told("Redis killed and started", [before, during, await expectSales()]);
      expect(await leaves.status("GET", "/api/auth/me")).toBe(401);
      expect(await stays.status("GET", "/api/auth/me")).toBe(200);
      expect(await bearer(token)).toBe(200);
      await addOne();
      expect(await stays.ask("GET", "/api/cart")).toMatchObject({ item_count: added });
    },
    WITHIN_MS,
  );

  const bearer = async (token: string) =>
    (await fetch(`${shop.url}/api/auth/me`, { headers: { authorization: `Bearer ${token}` } })).status;
  const newToken = () =>
    at().ask<{ token: string }>("POST", "/api/auth/register", {
      email: `${crypto.randomUUID()}@example.com`,
      password: "lotus pond at dawn",
    });

  test(
    "sells on while Redis answers nothing",
    async () => {
      const before = await expectSales();
      redis.pause();
      await eventually(isReady("redis", "down"));
      const during = await expectSales();
      await addOne();
      redis.resume();
      await eventually(isReady("redis", "up"));
      told("Redis silent", [before, during, await expectSales()]);
      await addOne();
    },
    WITHIN_MS,
  );

  test(
    "keeps events while MongoDB is gone, and hands them over when it is back",
    async () => {
      const before = await expectSales();
      await mongo.stop();
      const since = Date.now();
      await eventually(isReady("mongodb", "down"));
      const during = await expectSales();
      mongo = await startThrowawayMongo({ port: mongo.port });
      await eventually(isReady("mongodb", "up"));
      told("MongoDB stopped and started", [before, during, await expectSales()]);
      await load.stop();
      const sent = load.events.filter((event) => event.sentAt > since).map(({ n }) => n);
      expect(sent.length).toBeGreaterThan(SHOPPERS);
      const kept = mongoEvents(`${mongo.url}/outages`);
      await eventually(async () => {
        const arrived = await kept.numbers();
        return sent.every((n) => arrived.has(n));
      }, 30_000);
      const counts = await kept.numbers();
      expect(sent.filter((n) => counts.get(n) !== 1)).toEqual([]);
      await kept.close();
    },
    WITHIN_MS + 30_000,
  );

  test("has lost no order, balanced its books, and told of each outage once", async () => {
    await load.stop();
    expect(load.failures).toEqual([]);
    const { rows } = await scenes.ordersNamed(load.orders);
    expect(rows).toHaveLength(load.orders.length);
    expect(await scenes.books()).toEqual([]);
    report("Redis and MongoDB away under load", { orders_acknowledged: load.orders.length, lost: 0, failed: 0 });
    expect(await shop.ready()).toMatchObject({ status: "ready", database: "up", redis: "up", mongodb: "up" });
    expect(shop.log.filter(({ level }) => level >= 50)).toEqual([]);
    // However often a busy machine made it an outage: each is told once, then that it is over.
    for (const [store, outages] of [
      ["Redis", 2],
      ["MongoDB", 1],
    ] as const) {
      const told = shop.log
        .filter(({ msg }) => msg.startsWith(`${store} `))
        .map(({ msg }) => msg.startsWith(`${store} cannot`));
      if (store === "Redis") expect(told.shift()).toBe(false);
      expect(told.length).toBeGreaterThanOrEqual(2 * outages);
      expect(told).toEqual(told.map((_, index) => index % 2 === 0));
    }
  });
});
