import { trackEventInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../context.ts";
import { placeOrder } from "../orders/place-order.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  orderRequest,
} from "../testing.ts";
import { deviceInfo, networkOf } from "./device-info.ts";
import { getProductStats } from "./get-product-stats.ts";
import { getUserInsights } from "./get-user-insights.ts";
import { givenEvents } from "./given-event.ts";
import { plainPageUrl } from "./plain-page-url.ts";
import { trackEvent } from "./track-event.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const PHONE =
  "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";

const track = (actor: Actor, input: Record<string, unknown>) =>
  trackEvent({ ...makeContext(fresh, { actor }), ip: "203.0.113.77", userAgent: PHONE }, trackEventInput.parse(input));

const last = () =>
  fresh.db.selectFrom("analytics_events").selectAll().orderBy("id", "desc").limit(1).executeTakeFirstOrThrow();

test("an event is kept with its product's category, its device, and a page without secrets", async () => {
  const customer = await givenCustomer(fresh.db);
  const product_id = await givenProduct(fresh.db, { category: "toner" });
  await track(customer, {
    event_type: "product_view",
    product_id,
    category: "elsewhere",
    page_url: "https://shop.test/products/rice-toner?utm_source=line&token=secret#reset",
    metadata: { list: "home", position: 3 },
  });
  const event = await last();
  expect(event).toMatchObject({
    user_id: customer.user_id,
    event_type: "product_view",
    product_id,
    event_data: {
      product_id,
      category: "toner",
      page_url: "/products/rice-toner?utm_source=line",
      metadata: { list: "home", position: 3 },
    },
    device_info: {
      user_agent: PHONE,
      ip_address: "203.0.113.0/24",
      device_type: "mobile",
      browser: "Chrome",
      os: "Android",
    },
  });
  expect(event.session_id).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(event.session_id).not.toContain(customer.session_id);
});

test("a browser's visit is one, before and after it signs in; another's is another", async () => {
  const guest = givenGuest();
  const customer = { ...(await givenCustomer(fresh.db)), guest_id: guest.guest_id };
  const visits: string[] = [];
  for (const actor of [guest, customer, givenGuest()]) {
    await track(actor, { event_type: "page_view" });
    visits.push((await last()).session_id);
  }
  expect(visits[0]).toBe(visits[1]);
  expect(visits[0]).not.toBe(visits[2]);
  await track(guest, { event_type: "page_view", session_id: "my-own-visit" });
  expect((await last()).session_id).toBe("my-own-visit");
});

test("a product that is not on sale is refused", async () => {
  const draft = await givenProduct(fresh.db, { status: "draft" });
  for (const product_id of [draft, 2_000_000_000]) {
    await expect(track(givenGuest(), { event_type: "product_view", product_id })).rejects.toMatchObject({
      reason: "unknown_product",
      details: { fields: [{ field: "product_id", code: "unknown_product" }] },
    });
  }
});

test.each([
  [{ event_type: "sneeze" }, "event_type"],
  [{ event_type: "search", session_id: "short" }, "session_id"],
  [{ event_type: "search", metadata: { nested: { deep: 1 } } }, "metadata"],
  [{ event_type: "search", metadata: { $where: "1" } }, "metadata"],
  [{ event_type: "search", metadata: { "a.b": 1 } }, "metadata"],
  [
    { event_type: "search", metadata: Object.fromEntries(Array.from({ length: 21 }, (_, n) => [`k${n}`, n])) },
    "metadata",
  ],
  [
    {
      event_type: "search",
      metadata: Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`k${n}`, "x".repeat(400)])),
    },
    "metadata",
  ],
  [{ event_type: "search", metadata: { nul: "a\u0000b" } }, "metadata"],
])("%j is refused at its field", (input, field) => {
  const { error } = trackEventInput.safeParse(input);
  expect(error?.issues[0]?.path[0]).toBe(field);
});

test.each([
  ["https://user:pass@shop.test/th/products?q=rice&page=2&session=x#top", "/th/products?q=rice&page=2"],
  ["/orders/DW-7K3M-9QXA-T2ZB?key=abc", "/orders/DW-…"],
  ["/search?q=DW-7K3M-9QXA-T2ZB&page=2", "/search?q=DW-…&page=2"],
  ["/search?q=sokha%40example.com+serum", "/search?q=…+serum"],
  ["products", "/products"],
  ["javascript:alert(1)", null],
  ["http://[", null],
])("of the address %s the page is kept: %s", (address, page) => {
  expect(plainPageUrl(address)).toBe(page);
});

test.each([
  ["203.0.113.77", "203.0.113.0/24"],
  ["::ffff:203.0.113.77", "203.0.113.0/24"],
  ["2001:db8:12:34:5:6:7:8", "2001:db8:12::/48"],
])("of the address %s the network is kept: %s", (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

test("a client that says nothing of itself, or something odd, is unknown", () => {
  const unknown = { device_type: "unknown", browser: null, os: null };
  expect(deviceInfo({})).toEqual({ ...unknown, user_agent: null, ip_address: null });
  expect(deviceInfo({ userAgent: "curl\u0000" })).toMatchObject({ user_agent: "curl", device_type: "unknown" });
  expect(deviceInfo({ userAgent: "x".repeat(5_000) }).user_agent).toHaveLength(300);
});

test("insights: what a user did and ordered, with the products they looked at that are still on sale", async () => {
  const customer = await givenCustomer(fresh.db);
  const ctx = makeContext(fresh, { actor: customer });
  const [seen, gone] = [await givenProduct(fresh.db), await givenProduct(fresh.db, { status: "archived" })];
  const { user_id } = customer;
  await givenEvents(
    ctx,
    { user_id, product_id: seen },
    { user_id, product_id: seen, event_type: "cart_add" },
    { user_id, product_id: gone },
    { user_id, product_id: seen, days_ago: 100 },
  );
  await placeOrder(await fillCart(ctx, { [seen]: 2 }), orderRequest());
  const insights = await getUserInsights(ctx, { user_id, days: 90 });
  expect(insights).toMatchObject({
    user_id,
    event_count: 3,
    session_count: 3,
    by_type: [
      { event_type: "product_view", count: 2 },
      { event_type: "cart_add", count: 1 },
    ],
    orders: { count: 1, spent: 22 },
    top_products: [{ product: { id: seen }, views: 1 }],
  });
  await expect(getUserInsights(ctx, { user_id: 2_000_000_000, days: 90 })).rejects.toMatchObject({
    reason: "not_found",
  });
});

test("stats of a product: seen by events, sold by orders, whatever purchase events claim", async () => {
  const ctx = makeContext(fresh, { actor: givenGuest() });
  const product_id = await givenProduct(fresh.db);
  await placeOrder(await fillCart(ctx, { [product_id]: 3 }), orderRequest());
  await givenEvents(
    ctx,
    ...Array.from({ length: 4 }, () => ({ product_id })),
    { product_id, event_type: "cart_add" as const },
    { product_id, event_type: "purchase" as const },
    { product_id, days_ago: 31 },
  );
  expect(await getProductStats(ctx, { product_id, days: 30 })).toMatchObject({
    product_id,
    views: 4,
    visitors: 4,
    cart_adds: 1,
    orders: 1,
    units_sold: 3,
    revenue: 30,
    conversion_rate: 0.25,
    by_day: [{ views: 4, cart_adds: 1 }],
  });
  await expect(getProductStats(ctx, { product_id: 2_000_000_000, days: 30 })).rejects.toMatchObject({
    reason: "not_found",
  });
});

test("money of a currency that the shop had before is not added to its own", async () => {
  const customer = await givenCustomer(fresh.db);
  const ctx = makeContext(fresh, { actor: customer });
  const product_id = await givenProduct(fresh.db);
  for (const currency of ["THB", "USD"] as const) {
    const { order_number } = await placeOrder(await fillCart(ctx, { [product_id]: 1 }), orderRequest());
    await fresh.db.updateTable("orders").set({ currency }).where("order_number", "=", order_number).execute();
  }
  const { user_id } = customer;
  expect(await getProductStats(ctx, { product_id, days: 30 })).toMatchObject({ orders: 2, units_sold: 2, revenue: 10 });
  expect((await getUserInsights(ctx, { user_id, days: 30 })).orders).toMatchObject({ count: 2, spent: 12 });
});
