import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "@dewy/db/testing";
import { givenCoupon } from "@dewy/services/testing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { report } from "./report.ts";
import { type ShopProcess, startShop } from "./shop-process.ts";
import { orderOf, type Shopper, shopper } from "./shopper.ts";

const AT_ONCE = 100;

let scenes: BehindTheScenes;
let shop: ShopProcess;
beforeAll(async () => {
  scenes = await behindTheScenes();
  shop = await startShop({ DATABASE_URL: scenes.databaseUrl, RATE_LIMITS: "off" });
});
afterAll(async () => {
  await shop?.stop();
  await scenes?.close();
});
afterEach(async () => expect(await scenes.books()).toEqual([]));

const email = () => `${crypto.randomUUID()}@example.com`;

/** Guests with a bag of their own each. */
async function guests(count: number, bag: (index: number) => number[]): Promise<Shopper[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const guest = shopper(() => shop.url);
      for (const product_id of bag(index)) await guest.ask("POST", "/api/cart/add", { product_id, quantity: 1 });
      return guest;
    }),
  );
}

/** What became of orders sent at once: how many of each status, and the numbers of those that were placed. */
async function orderAtOnce(orders: { by: Shopper; order: object }[]) {
  const started = performance.now();
  const answers = await Promise.all(orders.map(({ by, order }) => by.answer("POST", "/api/orders", order)));
  const placed = answers.filter(({ status }) => status < 300).map(({ body }) => (body as Placed).order_number);
  const refused = answers
    .filter(({ status }) => status >= 300)
    .map(({ status, body }) => `${status} ${(body as Problem).code}`);
  return { placed, refused: [...new Set(refused)], ms: Math.round(performance.now() - started) };
}
interface Placed {
  order_number: string;
}
interface Problem {
  code: string;
}

test("one idempotency key: one order, which every try answers", async () => {
  const [product = 0] = await scenes.products(1, AT_ONCE);
  const [guest] = await guests(1, () => [product]);
  const order = orderOf(email());
  const tries = Array.from({ length: AT_ONCE }, () => ({ by: guest as Shopper, order }));
  const { placed, refused, ms } = await orderAtOnce(tries);
  expect(placed).toHaveLength(AT_ONCE);
  expect(new Set(placed).size).toBe(1);
  report("100 orders at once with one key", { orders: new Set(placed).size, refused: refused.length, ms });
});

test("one cart: one order, the others find it empty", async () => {
  const [product = 0] = await scenes.products(1, AT_ONCE);
  const [guest] = await guests(1, () => [product]);
  const tries = Array.from({ length: AT_ONCE }, () => ({ by: guest as Shopper, order: orderOf(email()) }));
  const { placed, refused, ms } = await orderAtOnce(tries);
  expect(placed).toHaveLength(1);
  expect(refused).toEqual(["422 cart_empty"]);
  report("100 orders at once of one cart", { orders: placed.length, ms });
});

test("a coupon's last use: one order has it", async () => {
  const [product = 0] = await scenes.products(1, 1_000);
  const coupon_code = await givenCoupon(scenes.fresh.db, { usage_limit: 1 });
  const buyers = await guests(AT_ONCE, () => [product]);
  const { placed, refused, ms } = await orderAtOnce(
    buyers.map((by) => ({ by, order: { ...orderOf(email()), coupon_code } })),
  );
  expect(placed).toHaveLength(1);
  expect(refused).toEqual(["422 coupon_used_up"]);
  report("100 orders at once on a coupon's last use", { orders: placed.length, ms });
});

test("two products' last pieces, in bags filled in opposite order: one order, no deadlock, no stock left", async () => {
  const [first = 0, second = 0] = await scenes.products(2, 1);
  const buyers = await guests(AT_ONCE, (index) => (index % 2 === 0 ? [first, second] : [second, first]));
  const { placed, refused, ms } = await orderAtOnce(buyers.map((by) => ({ by, order: orderOf(email()) })));
  expect(placed).toHaveLength(1);
  expect(refused).toEqual(["422 out_of_stock"]);
  const left = await scenes.fresh.db
    .selectFrom("products")
    .select("stock")
    .where("id", "in", [first, second])
    .execute();
  expect(left).toEqual([{ stock: 0 }, { stock: 0 }]);
  report("100 orders at once of the same last pieces", { orders: placed.length, ms });
});

test("in none of these did PostgreSQL have to break up a deadlock, after which the shop would have tried again unseen", async () => {
  // A connection tells of its deadlocks when it ends, at the latest.
  await shop.stop();
  await sleep(500);
  const { rows } = await sql<{ deadlocks: number }>`
    select deadlocks from pg_stat_database where datname = current_database()
  `.execute(scenes.fresh.db);
  expect(rows).toEqual([{ deadlocks: 0 }]);
});
