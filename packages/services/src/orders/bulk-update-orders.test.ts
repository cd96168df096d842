import { afterAll, beforeAll, expect, test } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import type { Actor, Staff } from "../context.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { adminGetOrder } from "./admin-get-order.ts";
import { bulkUpdateOrders } from "./bulk-update-orders.ts";
import { fillCart, orderRequest } from "./given-order.ts";
import { listOrders } from "./list-orders.ts";
import { newOrderNumber } from "./order-number.ts";
import { placeOrder } from "./place-order.ts";

let fresh: FreshDatabase;
let staff: Staff;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
  const { user_id } = await givenCustomer(fresh.db, { role: "moderator" });
  staff = { kind: "staff", user_id, session_id: "none", role: "moderator" };
});
afterAll(() => fresh.drop());

const as = (actor: Actor) => makeContext(fresh, { actor });

async function placed(actor: Actor, lines: Record<number, number>, coupon_code?: string): Promise<string> {
  const ctx = await fillCart(as(actor), lines);
  const { order_number } = await placeOrder(ctx, orderRequest({ ...(coupon_code && { coupon_code }) }));
  return order_number;
}

const jobs = async () =>
  (await fresh.db.selectFrom("outbox").select(["job", "payload"]).orderBy("id").execute()).filter(
    ({ job }) => job !== "send-order-confirmation",
  );

test("many orders move at once in a few statements; what is unknown or may not move stays and is told", async () => {
  const product_id = await givenProduct(fresh.db);
  const numbers: string[] = [];
  for (let n = 0; n < 5; n++) numbers.push(await placed(givenGuest(), { [product_id]: 1 }));
  const [first = ""] = numbers;
  await bulkUpdateOrders(as(staff), { ids: [first], set: { status: "confirmed" } });
  const unknown = newOrderNumber();
  const ids = [...numbers.slice(1), unknown, first];
  fresh.queries.length = 0;
  const { results } = await bulkUpdateOrders(as(staff), { ids, set: { status: "confirmed", note: "called" } });
  expect(fresh.queries.length).toBeLessThanOrEqual(4);
  expect(results).toEqual([
    ...numbers.slice(1).map((id) => ({ id, ok: true, reason: null })),
    { id: unknown, ok: false, reason: "not_found" },
    { id: first, ok: false, reason: "illegal_transition" },
  ]);
  const moved = await adminGetOrder(as(staff), { order_number: numbers[4] ?? "" });
  expect(moved).toMatchObject({ status: "confirmed", version: 2 });
  expect(moved.history.at(-1)).toMatchObject({ from_status: "pending", to_status: "confirmed", note: "called" });
  expect(await adminGetOrder(as(staff), { order_number: first })).toMatchObject({ status: "confirmed", version: 2 });
  expect(await jobs()).toEqual([]);
  await bulkUpdateOrders(as(staff), { ids: [first], set: { status: "processing" } });
  await bulkUpdateOrders(as(staff), { ids: [first], set: { status: "shipped" } });
  expect(await jobs()).toEqual([{ job: "send-order-shipped", payload: { order_number: first } }]);
});

test("cancelling many gives stock, coupons, first orders and totals back, each once, and promises each a mail", async () => {
  const [a, b] = [await givenProduct(fresh.db, { stock: 50 }), await givenProduct(fresh.db, { stock: 50 })];
  const customer = await givenCustomer(fresh.db);
  const coupon = { name: "c", type: "percentage", value: 10, usage_limit_per_user: null } as const;
  await fresh.db
    .insertInto("coupons")
    .values([
      { ...coupon, code: "BULK1" },
      { ...coupon, code: "BULK2" },
    ])
    .execute();
  const before = (await jobs()).length;
  const ids = [
    await placed(customer, { [a]: 1, [b]: 2 }, "BULK1"),
    await placed(customer, { [a]: 3 }, "BULK1"),
    await placed(customer, { [b]: 1 }, "BULK2"),
    await placed(givenGuest(), { [b]: 4 }),
  ];
  fresh.queries.length = 0;
  const { results } = await bulkUpdateOrders(as(staff), { ids, set: { status: "cancelled" } });
  expect(fresh.queries.length).toBeLessThanOrEqual(8);
  expect(results.map((result) => result.ok)).toEqual([true, true, true, true]);
  const products = await fresh.db.selectFrom("products").select("stock").where("id", "in", [a, b]).execute();
  expect(products).toEqual([{ stock: 50 }, { stock: 50 }]);
  const coupons = await fresh.db.selectFrom("coupons").select("used_count").where("code", "like", "BULK_").execute();
  expect(coupons).toEqual([{ used_count: 0 }, { used_count: 0 }]);
  const user = await fresh.db
    .selectFrom("users")
    .select(["total_orders", "total_spent"])
    .where("id", "=", customer.user_id)
    .executeTakeFirst();
  expect(user).toEqual({ total_orders: 0, total_spent: 0 });
  expect((await jobs()).slice(before).map(({ job }) => job)).toEqual(ids.map(() => "send-order-cancelled"));
  expect(await checkBooks(as(staff))).toEqual([]);
});

test("bulk cancellations in any order beside checkouts of the same products and coupons: no deadlock, and books balance", async () => {
  const ids = [await givenProduct(fresh.db, { stock: 900 }), await givenProduct(fresh.db, { stock: 900 })];
  await fresh.db
    .insertInto("coupons")
    .values({ code: "BUSY", name: "Busy", type: "percentage", value: 5, usage_limit_per_user: null })
    .execute();
  const customer = await givenCustomer(fresh.db);
  const lines = Object.fromEntries(ids.map((id) => [id, 1]));
  const orders: string[] = [];
  for (let n = 0; n < 40; n++) orders.push(await placed(n % 2 ? customer : givenGuest(), lines, "BUSY"));
  const carts = await Promise.all(Array.from({ length: 40 }, () => fillCart(as(givenGuest()), lines)));
  const work = await Promise.allSettled([
    bulkUpdateOrders(as(staff), { ids: orders, set: { status: "cancelled" } }),
    bulkUpdateOrders(as(staff), { ids: orders.toReversed(), set: { status: "cancelled" } }),
    bulkUpdateOrders(as(staff), { ids: orders.slice(10), set: { status: "confirmed" } }),
    ...carts.map((ctx) => placeOrder(ctx, orderRequest({ coupon_code: "BUSY" }))),
  ]);
  expect(work.filter((outcome) => outcome.status === "rejected")).toEqual([]);
  const { items } = await listOrders(as(staff), { page: 1, page_size: 100, sort: "newest", status: "cancelled" });
  expect(items.filter((order) => orders.includes(order.order_number)).length).toBeGreaterThan(0);
  expect(await checkBooks(as(staff))).toEqual([]);
});

test("staff find orders by payment, customer and days of the shop", async () => {
  const customer = await givenCustomer(fresh.db);
  const order_number = await placed(customer, { [await givenProduct(fresh.db)]: 1 });
  // 00:30 in Phnom Penh is the day before in UTC.
  await fresh.db
    .updateTable("orders")
    .set({ created_at: "2026-03-09T17:30:00Z" })
    .where("order_number", "=", order_number)
    .execute();
  const find = async (filters: Partial<Parameters<typeof listOrders>[1]>) =>
    (
      await listOrders(as(staff), { page: 1, page_size: 10, sort: "newest", user_id: customer.user_id, ...filters })
    ).items.map((order) => order.order_number);
  expect(await find({})).toEqual([order_number]);
  expect(await find({ from: "2026-03-10", to: "2026-03-10", payment_status: "pending" })).toEqual([order_number]);
  expect(await find({ to: "2026-03-09" })).toEqual([]);
  expect(await find({ from: "2026-03-11" })).toEqual([]);
  expect(await find({ payment_status: "paid" })).toEqual([]);
});
