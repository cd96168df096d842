import type { OrderStatus } from "@dewy/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeOrderStatus } from "../orders/change-order-status.ts";
import { fillCart, orderRequest } from "../orders/given-order.ts";
import { placeOrder } from "../orders/place-order.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { getDashboardStats } from "./get-dashboard-stats.ts";

let fresh: FreshDatabase;
let serum: number;
let cream: number;
beforeAll(async () => {
  fresh = await freshDatabase();
  serum = await givenProduct(fresh.db, { name_en: "Serum", price: 10, stock: 100 });
  cream = await givenProduct(fresh.db, { name_en: "Cream", price: 30, stock: 7 });
  // Phnom Penh is UTC+7: 00:30 on the 10th, the day before in UTC. $10 and $2 for delivery.
  await order("2026-03-09T17:30:00Z", { [serum]: 1 });
  // The last second of the 12th. Delivery is free from $40.
  await order("2026-03-12T16:59:59Z", { [serum]: 2, [cream]: 1 });
  await order("2026-03-12T17:00:00Z", { [serum]: 3 });
  // The last second of the 9th: of the three days before.
  await order("2026-03-09T16:59:59Z", { [serum]: 1 });
  await order("2026-03-11T05:00:00Z", { [serum]: 1 }, ["cancelled"]);
  await order("2026-03-11T05:00:00Z", { [cream]: 1 }, ["confirmed", "processing", "shipped", "delivered", "refunded"]);
  for (const created_at of ["2026-03-09T17:00:00Z", "2026-03-12T00:00:00Z", "2026-03-08T00:00:00Z"]) {
    await givenCustomer(fresh.db, { created_at });
  }
  await givenCustomer(fresh.db, { role: "moderator", created_at: "2026-03-11T00:00:00Z" });
});
afterAll(() => fresh.drop());

async function order(at: string, lines: Record<number, number>, moves: OrderStatus[] = []): Promise<void> {
  const now = () => new Date(at);
  const ctx = await fillCart(makeContext(fresh, { actor: givenGuest(), now }), lines);
  const { order_number } = await placeOrder(ctx, orderRequest());
  for (const status of moves) await changeOrderStatus(makeContext(fresh, { now }), { order_number, status });
}

const at = (moment: string) => makeContext(fresh, { now: () => new Date(moment) });

test("revenue, orders, average, customers and every day of the shop, beside the days before, in one statement", async () => {
  fresh.queries.length = 0;
  const stats = await getDashboardStats(at("2026-03-20T00:00:00Z"), { from: "2026-03-10", to: "2026-03-12" });
  expect(fresh.queries).toHaveLength(1);
  expect(stats).toMatchObject({
    from: "2026-03-10",
    to: "2026-03-12",
    time_zone: "Asia/Phnom_Penh",
    currency: "USD",
    revenue: 62,
    orders: 2,
    average_order: 31,
    new_customers: 2,
    previous: {
      from: "2026-03-07",
      to: "2026-03-09",
      revenue: 12,
      orders: 1,
      average_order: 12,
      new_customers: 1,
    },
    change: { revenue: 416.7, orders: 100, average_order: 158.3, new_customers: 100 },
  });
  expect(stats.by_day).toEqual([
    { date: "2026-03-10", revenue: 12, orders: 1, new_customers: 1 },
    { date: "2026-03-11", revenue: 0, orders: 0, new_customers: 0 },
    { date: "2026-03-12", revenue: 50, orders: 1, new_customers: 1 },
  ]);
  expect(stats.orders_by_status).toEqual({
    pending: 2,
    confirmed: 0,
    processing: 0,
    shipped: 0,
    delivered: 0,
    cancelled: 1,
    refunded: 1,
  });
  expect(stats.top_products.map(({ id, quantity, revenue }) => ({ id, quantity, revenue }))).toEqual([
    { id: serum, quantity: 3, revenue: 30 },
    { id: cream, quantity: 1, revenue: 30 },
  ]);
  // 7 − 1 − 1: what was refunded did not come back.
  expect(stats.low_stock.map(({ id, stock }) => ({ id, stock }))).toEqual([{ id: cream, stock: 5 }]);
  expect(stats.low_stock_count).toBe(1);
});

test("another time zone has other days", async () => {
  const { by_day } = await getDashboardStats(at("2026-03-20T00:00:00Z"), {
    from: "2026-03-09",
    to: "2026-03-12",
    time_zone: "UTC",
  });
  expect(by_day.map(({ date, orders, revenue }) => [date, orders, revenue])).toEqual([
    ["2026-03-09", 2, 24],
    ["2026-03-10", 0, 0],
    ["2026-03-11", 0, 0],
    ["2026-03-12", 2, 82],
  ]);
});

test("the thirty days up to the shop's today where nothing is asked; nothing before is no change", async () => {
  const stats = await getDashboardStats(at("2026-03-12T17:30:00Z"), {});
  expect(stats).toMatchObject({ from: "2026-02-12", to: "2026-03-13", orders: 4, revenue: 106 });
  expect(stats.by_day).toHaveLength(30);
  expect(stats.change).toEqual({ revenue: null, orders: null, average_order: null, new_customers: null });
  expect(await getDashboardStats(at("2026-03-12T17:30:00Z"), { from: "2030-01-01" })).toMatchObject({
    from: "2030-01-01",
    to: "2030-01-01",
    revenue: 0,
    average_order: 0,
  });
});

test.each([
  ["2026-03-29", ["2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z"], ["2026-03-28T22:59:59Z", "2026-03-29T22:00:00Z"]],
  ["2026-10-25", ["2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z"], ["2026-10-24T21:59:59Z", "2026-10-25T23:00:00Z"]],
])("the %s of Berlin, when clocks change, has its 23 or 25 hours", async (day, within, outside) => {
  const berlin = await freshDatabase();
  try {
    await berlin.db.updateTable("shop_settings").set({ time_zone: "Europe/Berlin" }).execute();
    const product = await givenProduct(berlin.db);
    for (const moment of [...within, ...outside]) {
      const ctx = makeContext(berlin, { actor: givenGuest(), now: () => new Date(moment) });
      await placeOrder(await fillCart(ctx, { [product]: 1 }), orderRequest());
    }
    expect(await getDashboardStats(makeContext(berlin), { from: day, to: day })).toMatchObject({
      orders: 2,
      by_day: [{ date: day, orders: 2, revenue: 24 }],
      previous: { orders: 1 },
    });
  } finally {
    await berlin.drop();
  }
});

test.each([
  [{ from: "2026-03-02", to: "2026-03-01" }, "from", "after_to"],
  [{ from: "2025-01-01", to: "2026-02-05" }, "from", "range_too_long"],
  [{ from: "1900-01-01" }, "from", "range_too_long"],
  [{ time_zone: "Mars/Olympus" }, "time_zone", "invalid"],
])("%j is refused with %s named", async (input, field, code) => {
  await expect(getDashboardStats(makeContext(fresh), input)).rejects.toMatchObject({
    reason: "invalid_input",
    details: { fields: [{ field, code }] },
  });
});

test("400 days are answered for, and orders of a currency the shop had before are not added to others", async () => {
  const stats = await getDashboardStats(makeContext(fresh), { from: "2025-03-01", to: "2026-04-04" });
  expect(stats.by_day).toHaveLength(400);
  expect(stats.orders).toBe(4);
  await fresh.db.updateTable("shop_settings").set({ currency: "THB" }).execute();
  expect(await getDashboardStats(makeContext(fresh), { from: "2026-03-01", to: "2026-03-20" })).toMatchObject({
    currency: "THB",
    revenue: 0,
    orders: 0,
  });
});
