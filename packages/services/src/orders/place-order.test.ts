import type { Db } from "@dewy/db";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import { addToCart } from "../cart/add-to-cart.ts";
import { getCart } from "../cart/get-cart.ts";
import type { Actor } from "../context.ts";
import { heldBy } from "../held-by.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { commitOrder } from "./commit-order.ts";
import { fillCart, orderRequest } from "./given-order.ts";
import { newOrderNumber } from "./order-number.ts";
import { placeOrder } from "./place-order.ts";
import { planOrder } from "./plan-order.ts";
import { previewOrder } from "./preview-order.ts";
import { readCheckout } from "./read-checkout.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
});
afterAll(() => fresh.drop());

const as = (actor: Actor) => makeContext(fresh, { actor });

const cartOf = (lines: Record<number, number>, actor: Actor = givenGuest()) => fillCart(as(actor), lines);

const stockOf = async (id: number) =>
  (await fresh.db.selectFrom("products").select("stock").where("id", "=", id).executeTakeFirstOrThrow()).stock;

async function givenCoupon(values: Record<string, unknown>): Promise<string> {
  const code = `C${crypto.randomUUID().slice(0, 8)}`;
  await fresh.db
    .insertInto("coupons")
    .values({ code, name: code, type: "percentage", value: 10, ...values })
    .execute();
  return code;
}

const expectBooksToBalance = async () => expect(await checkBooks(makeContext(fresh))).toEqual([]);

test("an order takes stock, empties the cart, records history, movement and mail, in two statements", async () => {
  const [a, b] = [
    await givenProduct(fresh.db, { price: 12.5, stock: 10 }),
    await givenProduct(fresh.db, { price: 7.99, stock: 3 }),
  ];
  const customer = await givenCustomer(fresh.db);
  const ctx = await cartOf({ [a]: 2, [b]: 3 }, customer);
  fresh.queries.length = 0;
  const order = await placeOrder(ctx, orderRequest());
  expect(fresh.queries).toHaveLength(2);
  expect(order).toMatchObject({
    subtotal: 48.97,
    shipping_amount: 0,
    discount_amount: 0,
    tax_amount: 4.45,
    total: 48.97,
    currency: "USD",
    status: "pending",
  });
  expect(order.order_number).toMatch(/^DW(-[0-9A-Z]{4}){3}$/);
  expect([await stockOf(a), await stockOf(b)]).toEqual([8, 0]);
  expect(await getCart(ctx)).toMatchObject({ items: [] });
  const { id } = await fresh.db
    .selectFrom("orders")
    .select("id")
    .where("order_number", "=", order.order_number)
    .executeTakeFirstOrThrow();
  const movements = await fresh.db
    .selectFrom("stock_movements")
    .select(["product_id", "quantity", "reason", "actor"])
    .where("order_id", "=", id)
    .orderBy("product_id")
    .execute();
  expect(movements).toEqual([
    { product_id: a, quantity: -2, reason: "sale", actor: `customer:${customer.user_id}` },
    { product_id: b, quantity: -3, reason: "sale", actor: `customer:${customer.user_id}` },
  ]);
  const history = await fresh.db
    .selectFrom("order_status_history")
    .select(["from_status", "to_status"])
    .where("order_id", "=", id)
    .execute();
  expect(history).toEqual([{ from_status: null, to_status: "pending" }]);
  const outbox = await fresh.db
    .selectFrom("outbox")
    .select("payload")
    .where("job", "=", "send-order-confirmation")
    .execute();
  expect(outbox.map((row) => row.payload)).toContainEqual({ order_number: order.order_number });
  await expectBooksToBalance();
});

test("200 parallel checkouts of a product with stock 50: exactly 50 orders, 150 clear refusals, stock 0", async () => {
  const product_id = await givenProduct(fresh.db, { stock: 50 });
  const carts = await Promise.all(Array.from({ length: 200 }, () => cartOf({ [product_id]: 1 })));
  const outcomes = await Promise.allSettled(carts.map((ctx) => placeOrder(ctx, orderRequest())));
  const refused = outcomes.filter((outcome) => outcome.status === "rejected").map((outcome) => outcome.reason);
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(50);
  expect(refused).toHaveLength(150);
  expect(new Set(refused.map((error) => error.reason))).toEqual(new Set(["out_of_stock"]));
  expect(refused[0].details).toMatchObject({ product_id, available: 0 });
  expect(await stockOf(product_id)).toBe(0);
  await expectBooksToBalance();
});

test("100 carts with the same two products in opposite order never deadlock", async () => {
  const [a, b] = [await givenProduct(fresh.db, { stock: 100 }), await givenProduct(fresh.db, { stock: 100 })];
  const carts = await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      const ctx = as(givenGuest());
      const [first, second] = n % 2 ? [a, b] : [b, a];
      await addToCart(ctx, { product_id: first, quantity: 1 });
      await addToCart(ctx, { product_id: second, quantity: 1 });
      return ctx;
    }),
  );
  const before = await deadlocks();
  await Promise.all(carts.map((ctx) => placeOrder(ctx, orderRequest())));
  expect([await stockOf(a), await stockOf(b)]).toEqual([0, 0]);
  expect(await deadlocks()).toBe(before);
  await expectBooksToBalance();
});

async function deadlocks(): Promise<number> {
  const { rows } = await sql<{ deadlocks: number }>`
    select pg_stat_clear_snapshot(), (select deadlocks from pg_stat_database where datname = current_database())`.execute(
    fresh.db,
  );
  return rows[0]?.deadlocks ?? -1;
}

test("one key, 100 tries at once: one order, every try answers it; another body under the key is refused", async () => {
  const product_id = await givenProduct(fresh.db, { stock: 500 });
  const ctx = await cartOf({ [product_id]: 2 });
  const input = orderRequest();
  const answers = await Promise.all(Array.from({ length: 100 }, () => placeOrder(ctx, input)));
  expect(new Set(answers.map((answer) => answer.order_number)).size).toBe(1);
  expect(new Set(answers.map((answer) => answer.key)).size).toBe(1);
  expect(await stockOf(product_id)).toBe(498);
  await expect(placeOrder(ctx, { ...input, customer_phone: "+855 99 999 999" })).rejects.toMatchObject({
    reason: "idempotency_key_reused",
    details: { fields: [{ field: "idempotency_key" }] },
  });
  await expectBooksToBalance();
});

test("another owner's equal key is another order", async () => {
  const product_id = await givenProduct(fresh.db);
  const input = orderRequest();
  const first = await placeOrder(await cartOf({ [product_id]: 1 }), input);
  const second = await placeOrder(await cartOf({ [product_id]: 1 }), input);
  expect(second.order_number).not.toBe(first.order_number);
});

test("one cart, 100 tries with different keys: one order, the rest find the cart empty", async () => {
  const product_id = await givenProduct(fresh.db, { stock: 500 });
  const ctx = await cartOf({ [product_id]: 1 });
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => placeOrder(ctx, orderRequest())));
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  const reasons = outcomes.filter((outcome) => outcome.status === "rejected").map((outcome) => outcome.reason.reason);
  expect(new Set(reasons)).toEqual(new Set(["cart_empty"]));
  expect(await stockOf(product_id)).toBe(499);
});

test("100 parallel orders on a coupon with limit 10 redeem exactly 10; 100 of one customer with limit 1 exactly 1", async () => {
  const product_id = await givenProduct(fresh.db, { stock: 1000 });
  const rare = await givenCoupon({ usage_limit: 10, usage_limit_per_user: null });
  const guests = await Promise.all(Array.from({ length: 100 }, () => cartOf({ [product_id]: 1 })));
  const outcomes = await Promise.allSettled(guests.map((ctx) => placeOrder(ctx, orderRequest({ coupon_code: rare }))));
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(10);
  const reasons = outcomes.filter((outcome) => outcome.status === "rejected").map((outcome) => outcome.reason.reason);
  expect(new Set(reasons)).toEqual(new Set(["coupon_used_up"]));

  const personal = await givenCoupon({ usage_limit_per_user: 1 });
  const tries = await Promise.all(Array.from({ length: 100 }, () => cartOf({ [product_id]: 1 })));
  // One guest: the same email, in any case.
  const mine = await Promise.allSettled(
    tries.map((ctx, n) =>
      placeOrder(
        ctx,
        orderRequest({
          coupon_code: personal.toLowerCase(),
          customer_email: n % 2 ? "One@example.com" : "one@example.com",
        }),
      ),
    ),
  );
  expect(mine.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  await expectBooksToBalance();
});

test("a coupon's discount is on the lines to the cent and on the order", async () => {
  const ids = [
    await givenProduct(fresh.db, { price: 3.33 }),
    await givenProduct(fresh.db, { price: 3.33 }),
    await givenProduct(fresh.db, { price: 3.34 }),
  ];
  const coupon_code = await givenCoupon({ type: "fixed", value: 1 });
  const ctx = await cartOf(Object.fromEntries(ids.map((id) => [id, 1])));
  const order = await placeOrder(ctx, orderRequest({ coupon_code }));
  expect(order).toMatchObject({ subtotal: 10, discount_amount: 1, shipping_amount: 2, total: 11 });
  await expectBooksToBalance();
});

test("a total above the one the shopper saw is refused with the new one, and nothing is lost; a lower one is no surprise", async () => {
  const product_id = await givenProduct(fresh.db, { price: 10 });
  const ctx = await cartOf({ [product_id]: 1 });
  await fresh.db.updateTable("products").set({ price: 11 }).where("id", "=", product_id).execute();
  await expect(placeOrder(ctx, orderRequest({ expected_total: 12 }))).rejects.toMatchObject({
    reason: "price_changed",
    details: { total: 13 },
  });
  expect(await getCart(ctx)).toMatchObject({ item_count: 1 });
  await fresh.db.updateTable("products").set({ price: 9 }).where("id", "=", product_id).execute();
  expect(await placeOrder(ctx, orderRequest({ expected_total: 12 }))).toMatchObject({ total: 11 });
});

test("untracked products skip stock; backorders take it to 0 and record the rest", async () => {
  const untracked = await givenProduct(fresh.db, { track_inventory: false, stock: 5 });
  const backordered = await givenProduct(fresh.db, { allow_backorders: true, stock: 2 });
  const order = await placeOrder(await cartOf({ [untracked]: 9, [backordered]: 5 }), orderRequest());
  expect([await stockOf(untracked), await stockOf(backordered)]).toEqual([5, 0]);
  const items = await fresh.db
    .selectFrom("order_items")
    .innerJoin("orders", "orders.id", "order_items.order_id")
    .where("order_number", "=", order.order_number)
    .select(["product_id", "backordered_quantity"])
    .orderBy("product_id")
    .execute();
  expect(items).toEqual([
    { product_id: untracked, backordered_quantity: 0 },
    { product_id: backordered, backordered_quantity: 3 },
  ]);
  await expectBooksToBalance();
});

test("an order that waited for stock and took the last of it says so, whatever there was when it began", async () => {
  const product_id = await givenProduct(fresh.db, { stock: 1 });
  const actor = givenGuest();
  const ctx = await cartOf({ [product_id]: 1 }, actor);
  const input = orderRequest();
  const owner = { column: "guest_id" as const, value: actor.guest_id };
  const customer = input.customer_email;
  const plan = planOrder(await readCheckout(ctx, { owner, customer, coupon_code: undefined }), {});
  const setStock = (db: Db, stock: number) =>
    db.updateTable("products").set({ stock }).where("id", "=", product_id).execute();
  await setStock(fresh.db, 0);
  const order = { owner, customer, plan, input, order_number: newOrderNumber(), request_hash: "-" };
  const committed = await heldBy(
    fresh.db,
    (db) => setStock(db, 1),
    () => commitOrder(ctx, order),
  );
  expect(committed).toMatchObject({ value: { ran_short: true } });
});

test("refusals: an empty cart, an archived product, no stock", async () => {
  await expect(placeOrder(as(givenGuest()), orderRequest())).rejects.toMatchObject({ reason: "cart_empty" });
  await expect(placeOrder(as({ kind: "guest", guest_id: null }), orderRequest())).rejects.toMatchObject({
    reason: "cart_empty",
  });
  const product_id = await givenProduct(fresh.db, { stock: 2 });
  const ctx = await cartOf({ [product_id]: 2 });
  await fresh.db.updateTable("products").set({ stock: 1 }).where("id", "=", product_id).execute();
  await expect(placeOrder(ctx, orderRequest())).rejects.toMatchObject({
    reason: "out_of_stock",
    details: { product_id, available: 1, lines: [{ product_id, quantity: 2, available: 1 }] },
  });
  await fresh.db.updateTable("products").set({ status: "archived", stock: 2 }).where("id", "=", product_id).execute();
  await expect(placeOrder(ctx, orderRequest())).rejects.toMatchObject({
    reason: "product_unavailable",
    details: { product_id },
  });
});

test("a total that no order can hold is shown, and refused when ordered", async () => {
  const ctx = await cartOf({ [await givenProduct(fresh.db, { price: 99_999_999.99, stock: 999 })]: 999 });
  expect(await previewOrder(ctx, {})).toMatchObject({ total: 99_899_999_990.01 });
  await expect(placeOrder(ctx, orderRequest())).rejects.toMatchObject({ reason: "amount_too_large" });
});

test("a price with more decimals than the currency is sold rounded to it", async () => {
  const riel = await freshDatabase();
  try {
    await riel.db.updateTable("shop_settings").set({ currency: "KHR", shipping_amount: 0 }).execute();
    const product_id = await givenProduct(riel.db, { price: 4100.5 });
    const ctx = await fillCart(makeContext(riel, { actor: givenGuest() }), { [product_id]: 2 });
    expect(await placeOrder(ctx, orderRequest())).toMatchObject({ currency: "KHR", subtotal: 8202, total: 8202 });
    const [item] = await riel.db.selectFrom("order_items").select(["unit_price", "total_price"]).execute();
    expect(item).toEqual({ unit_price: 4101, total_price: 8202 });
  } finally {
    await riel.drop();
  }
});
