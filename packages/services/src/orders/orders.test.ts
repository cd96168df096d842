import { orderStatuses, rolePermissions } from "@dewy/core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import type { Actor, Staff } from "../context.ts";
import {
  type FreshDatabase,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  sql,
} from "../testing.ts";
import { adminGetOrder } from "./admin-get-order.ts";
import { changeOrderStatus } from "./change-order-status.ts";
import { getOrder } from "./get-order.ts";
import { fillCart, orderRequest } from "./given-order.ts";
import { listMyOrders } from "./list-my-orders.ts";
import { listOrders } from "./list-orders.ts";
import { placeOrder } from "./place-order.ts";
import { previewOrder } from "./preview-order.ts";

let fresh: FreshDatabase;
let staff: Staff;
beforeAll(async () => {
  fresh = await freshDatabase();
  const { user_id } = await givenCustomer(fresh.db, { role: "moderator", email: "staff@example.com" });
  staff = { kind: "staff", user_id, session_id: "none", role: "moderator" };
});
afterAll(() => fresh.drop());

const as = (actor: Actor) => makeContext(fresh, { actor });

async function placed(actor: Actor, lines?: Record<number, number>, overrides?: Parameters<typeof orderRequest>[0]) {
  const ctx = await fillCart(as(actor), lines ?? { [await givenProduct(fresh.db)]: 1 });
  return placeOrder(ctx, orderRequest(overrides));
}

const productRow = (id: number) =>
  fresh.db.selectFrom("products").select(["stock", "version"]).where("id", "=", id).executeTakeFirstOrThrow();

test("the preview prices the cart as the order will be, and names why a coupon does not apply", async () => {
  const ctx = await fillCart(as(givenGuest()), { [await givenProduct(fresh.db, { price: 15 })]: 2 });
  await fresh.db
    .insertInto("coupons")
    .values({ code: "FREESHIP", name: "Free shipping", type: "free_shipping", value: 0 })
    .execute();
  expect(await previewOrder(ctx, {})).toMatchObject({
    subtotal: 30,
    shipping_amount: 2,
    total: 32,
    item_count: 2,
    coupon_refusal: null,
  });
  expect(await previewOrder(ctx, { coupon_code: "freeship" })).toMatchObject({ total: 30, coupon_code: "FREESHIP" });
  expect(await previewOrder(ctx, { coupon_code: "NOPE" })).toMatchObject({
    total: 32,
    coupon_code: null,
    coupon_refusal: "coupon_unknown",
  });
  expect(await previewOrder(as({ kind: "guest", guest_id: null }), {})).toMatchObject({ total: 0, item_count: 0 });
});

test("a customer sees their own order whole; another customer, a guest and a wrong key do not find it", async () => {
  const [mine, other] = [await givenCustomer(fresh.db), await givenCustomer(fresh.db)];
  const { order_number, key } = await placed(mine);
  expect(await getOrder(as(mine), { order_number })).toMatchObject({
    is_owner: true,
    customer_email: "sokha@example.com",
    items: [{ quantity: 1 }],
  });
  for (const actor of [other, givenGuest()]) {
    await expect(getOrder(as(actor), { order_number })).rejects.toMatchObject({ reason: "not_found" });
    await expect(getOrder(as(actor), { order_number, key: `x${key.slice(1)}` })).rejects.toMatchObject({
      reason: "not_found",
    });
    expect(await listMyOrders(as(other), { page: 1, page_size: 10, sort: "newest" })).toMatchObject({
      items: [],
      total: 0,
    });
  }
  expect(await getOrder(as(givenGuest()), { order_number, key })).toMatchObject({ is_owner: true });
});

test("a guest's order: whole with the cookie or the emailed link, without either no person is shown", async () => {
  const guest = givenGuest();
  const { order_number, key } = await placed(guest);
  expect(await getOrder(as(guest), { order_number })).toMatchObject({
    is_owner: true,
    shipping_address: { city: "Phnom Penh" },
  });
  expect(await getOrder(as(givenGuest()), { order_number, key })).toMatchObject({ is_owner: true });
  const seen = await getOrder(as(givenGuest()), { order_number });
  expect(seen).toMatchObject({
    is_owner: false,
    status: "pending",
    customer_name: null,
    customer_email: null,
    customer_phone: null,
    shipping_address: null,
    billing_address: null,
  });
  expect(JSON.stringify(seen)).not.toMatch(/Sokha|sokha|240/);
});

test("my orders: mine alone, in pages, one statement", async () => {
  const mine = await givenCustomer(fresh.db);
  const numbers: string[] = [];
  for (let n = 0; n < 3; n++) numbers.push((await placed(mine)).order_number);
  fresh.queries.length = 0;
  const page = await listMyOrders(as(mine), { page: 1, page_size: 2, sort: "newest" });
  expect(fresh.queries).toHaveLength(1);
  expect(page).toMatchObject({ total: 3, page: 1, page_size: 2 });
  expect(page.items.map((order) => order.order_number)).toEqual([numbers[2], numbers[1]]);
  expect((await listMyOrders(as(mine), { page: 2, page_size: 2, sort: "newest" })).items).toHaveLength(1);
  expect(await listMyOrders(as(mine), { page: 9, page_size: 2, sort: "oldest" })).toMatchObject({
    items: [],
    total: 3,
  });
});

test("staff list orders by status and by any part of number, name and email; wildcards mean themselves", async () => {
  const { order_number } = await placed(givenGuest(), undefined, { customer_email: "a_b+c@example.com" });
  const find = (q: string) => listOrders(as(staff), { page: 1, page_size: 10, sort: "newest", q });
  expect((await find("A_B+C")).items.map((order) => order.order_number)).toEqual([order_number]);
  expect((await find(order_number.slice(3, 12).toLowerCase())).items).toHaveLength(1);
  expect(await find("a_b_c@%")).toMatchObject({ items: [], total: 0 });
  expect((await listOrders(as(staff), { page: 1, page_size: 1, sort: "total_desc", status: "shipped" })).items).toEqual(
    [],
  );
});

test("staff see every page of more orders than are counted", async () => {
  const { order_number } = await placed(givenGuest(), undefined, { customer_email: "many@example.com" });
  await sql`
    insert into orders (order_number, customer_name, customer_email, currency, subtotal, shipping_amount, tax_included, total,
      shipping_address, billing_address)
    select 'DW-' || n, o.customer_name, o.customer_email, o.currency, n, 0, true, n, o.shipping_address, o.billing_address
    from orders o, generate_series(1, 1049) n where o.order_number = ${order_number}
  `.execute(fresh.db);
  const many = { q: "many@example.com", page_size: 50, sort: "total_asc" } as const;
  const { items, ...counted } = await listOrders(as(staff), { ...many, page: 21 });
  expect(counted).toEqual({ page: 21, page_size: 50, total: 1_000, more_than_total: true });
  expect(items.map((order) => order.total).at(-1)).toBe(1_049);
  expect(items).toHaveLength(50);
  expect(await listOrders(as(staff), { ...many, page: 22 })).toMatchObject({ items: [], total: 1_000 });
  expect(await listOrders(as(staff), { ...many, page: 1, q: order_number })).toMatchObject({
    items: [{ order_number, item_count: expect.any(Number) }],
    total: 1,
    more_than_total: false,
  });
  await sql`delete from orders where customer_email = 'many@example.com' and order_number <> ${order_number}`.execute(
    fresh.db,
  );
});

test("orders of some days by total are those of the shop's days, over months", async () => {
  const { order_number } = await placed(givenGuest(), undefined, { customer_email: "dear@example.com" });
  await sql`
    insert into orders (order_number, customer_name, customer_email, currency, subtotal, shipping_amount, tax_included, total,
      shipping_address, billing_address, created_at)
    select 'DW-D' || n, o.customer_name, o.customer_email, o.currency, n % 23, 0, true, n % 23, o.shipping_address, o.billing_address,
      timestamptz '2024-01-30 16:30Z' + interval '11 hours' * n
    from orders o, generate_series(1, 60) n where o.order_number = ${order_number}
  `.execute(fresh.db);
  const { rows: within } = await sql<{ id: number; total: number }>`
    select id, total::float8 from orders where (created_at at time zone 'Asia/Phnom_Penh')::date between '2024-02-02' and '2024-02-19'
  `.execute(fresh.db);
  expect(within.length).toBeGreaterThan(20);
  expect(within.length).toBeLessThan(60);
  const dearest = within.toSorted((a, b) => b.total - a.total || b.id - a.id).map(({ id }) => id);
  for (const [sort, ids] of [["total_desc", dearest] as const, ["total_asc", dearest.toReversed()] as const]) {
    const seen: number[] = [];
    for (let page = 1; page <= Math.ceil(ids.length / 7); page++) {
      const days = { from: "2024-02-02", to: "2024-02-19" };
      const list = await listOrders(as(staff), { page, page_size: 7, sort, ...days });
      expect(list.total).toBe(ids.length);
      seen.push(...list.items.map(({ id }) => id));
    }
    expect(seen).toEqual(ids);
  }
  const open = (days: object) => listOrders(as(staff), { page: 1, page_size: 1, sort: "total_desc", ...days });
  expect((await open({ to: "2024-02-19" })).items).toHaveLength(1);
  expect((await open({ from: "0001-01-01" })).items).toHaveLength(1);
  expect((await open({ from: "2020-01-01", to: "2020-02-01" })).items).toEqual([]);
  await sql`delete from orders where order_number like 'DW-D%' and created_at < '2024-12-31'`.execute(fresh.db);
});

async function move(order_number: string, ...path: (typeof orderStatuses)[number][]) {
  let order = await adminGetOrder(as(staff), { order_number });
  for (const status of path) {
    order = await changeOrderStatus(as(staff), { order_number, status, version: order.version, note: "as asked" });
  }
  return order;
}

test("an order goes to delivered step by step; each move is recorded with who, when, from and to; cash is then paid", async () => {
  const { order_number } = await placed(givenGuest());
  const order = await move(order_number, "confirmed", "processing", "shipped", "delivered");
  expect(order).toMatchObject({
    status: "delivered",
    payment_status: "paid",
    fulfillment_status: "delivered",
    version: 5,
    next_statuses: ["refunded"],
  });
  expect(order.shipped_at).toBeTruthy();
  expect(order.delivered_at).toBeTruthy();
  expect(order.history.map(({ from_status, to_status, actor }) => [from_status, to_status, actor])).toEqual([
    [null, "pending", "guest"],
    ["pending", "confirmed", "staff@example.com"],
    ["confirmed", "processing", "staff@example.com"],
    ["processing", "shipped", "staff@example.com"],
    ["shipped", "delivered", "staff@example.com"],
  ]);
});

test("an illegal move is refused with the allowed ones named, and nothing changes", async () => {
  const { order_number } = await placed(givenGuest());
  for (const status of orderStatuses.filter((status) => status !== "confirmed" && status !== "cancelled")) {
    await expect(changeOrderStatus(as(staff), { order_number, status, version: 1 })).rejects.toMatchObject({
      reason: "illegal_transition",
      details: { from: "pending", allowed: ["confirmed", "cancelled"], fields: [{ field: "status" }] },
    });
  }
  expect(await adminGetOrder(as(staff), { order_number })).toMatchObject({ status: "pending", version: 1 });
  await expect(
    move((await placed(givenGuest())).order_number, "confirmed", "processing", "shipped", "cancelled"),
  ).rejects.toMatchObject({
    reason: "illegal_transition",
    details: { allowed: ["delivered"] },
  });
});

test("two staff move one order at once: one wins, the other is told", async () => {
  const { order_number } = await placed(givenGuest());
  const outcomes = await Promise.allSettled(
    (["confirmed", "cancelled"] as const).map((status) =>
      changeOrderStatus(as(staff), { order_number, status, version: 1 }),
    ),
  );
  expect(outcomes.filter((outcome) => outcome.status === "fulfilled")).toHaveLength(1);
  expect(outcomes.find((outcome) => outcome.status === "rejected")?.reason).toMatchObject({
    reason: "stale_version",
    details: { version: 2 },
  });
});

test("cancelling restocks exactly what was taken, gives the coupon back and takes the order off the customer's totals", async () => {
  const customer = await givenCustomer(fresh.db);
  const tracked = await givenProduct(fresh.db, { stock: 5 });
  const backordered = await givenProduct(fresh.db, { stock: 1, allow_backorders: true });
  const untracked = await givenProduct(fresh.db, { stock: 7, track_inventory: false });
  await fresh.db
    .insertInto("coupons")
    .values({ code: "ONCE", name: "Once", type: "percentage", value: 10, usage_limit: 1 })
    .execute();
  const lines = { [tracked]: 2, [backordered]: 3, [untracked]: 1 };
  const { order_number, total } = await placed(customer, lines, { coupon_code: "once" });
  const totals = () =>
    fresh.db
      .selectFrom("users")
      .select(["total_orders", "total_spent"])
      .where("id", "=", customer.user_id)
      .executeTakeFirstOrThrow();
  expect(await totals()).toEqual({ total_orders: 1, total_spent: total });
  // The product's tracking changes in between: the ledger, not the product, says what goes back.
  await fresh.db.updateTable("products").set({ track_inventory: true }).where("id", "=", untracked).execute();
  await move(order_number, "confirmed", "cancelled");
  expect([
    (await productRow(tracked)).stock,
    (await productRow(backordered)).stock,
    (await productRow(untracked)).stock,
  ]).toEqual([5, 1, 7]);
  expect(await totals()).toEqual({ total_orders: 0, total_spent: 0 });
  expect(await checkBooks(as(staff))).toEqual([]);
  await expect(placed(customer, { [tracked]: 1 }, { coupon_code: "ONCE" })).resolves.toMatchObject({
    discount_amount: 1,
  });
  expect(await checkBooks(as(staff))).toEqual([]);
});

test("cancelling locks a coupon before its customer, as a checkout does, so that the two never deadlock", async () => {
  const values = { code: "OFTEN", name: "Often", type: "percentage", value: 10, usage_limit_per_user: null } as const;
  await fresh.db.insertInto("coupons").values(values).execute();
  const { order_number } = await placed(await givenCustomer(fresh.db), undefined, { coupon_code: "OFTEN" });
  const cancelled = await fresh.db.transaction().execute(async (checkout) => {
    const { rows } = await sql<{ pid: number }>`
      select pg_backend_pid() as pid from coupons where code = 'OFTEN' for no key update
    `.execute(checkout);
    const cancelling = move(order_number, "cancelled");
    await vi.waitFor(async () => {
      const waiting = await sql`
        select from pg_stat_activity where ${rows[0]?.pid}::integer = any (pg_blocking_pids(pid))
      `.execute(fresh.db);
      expect(waiting.rows).toHaveLength(1);
    });
    await sql`
      select from coupon_customers k join coupons c on c.id = k.coupon_id where c.code = 'OFTEN' for update of k nowait
    `.execute(checkout);
    return { cancelling };
  });
  expect(await cancelled.cancelling).toMatchObject({ status: "cancelled" });
});

test("a sale does not make staff's edit of the product stale", async () => {
  const product_id = await givenProduct(fresh.db);
  await placed(givenGuest(), { [product_id]: 1 });
  expect(await productRow(product_id)).toEqual({ stock: 99, version: 1 });
});

test("who works on orders: moderators and admins, not customers", () => {
  expect(rolePermissions.moderator).toContain("orders");
  expect(rolePermissions.customer).toEqual([]);
});

test("the buyer is promised a mail when an order is shipped and when it is cancelled, and at no other move", async () => {
  const promised = async (order_number: string) => {
    const { rows } = await sql<{ job: string }>`
      select job from outbox where payload ->> 'order_number' = ${order_number} order by id
    `.execute(fresh.db);
    return rows.map(({ job }) => job);
  };
  const [sent, dropped] = [await placed(givenGuest()), await placed(givenGuest())];
  for (const status of ["confirmed", "processing", "shipped", "delivered"] as const) {
    await changeOrderStatus(as(staff), { order_number: sent.order_number, status });
  }
  await changeOrderStatus(as(staff), { order_number: dropped.order_number, status: "cancelled" });
  await expect(
    changeOrderStatus(as(staff), { order_number: dropped.order_number, status: "cancelled" }),
  ).rejects.toMatchObject({ reason: "illegal_transition" });
  expect(await promised(sent.order_number)).toEqual(["send-order-confirmation", "send-order-shipped"]);
  expect(await promised(dropped.order_number)).toEqual(["send-order-confirmation", "send-order-cancelled"]);
});
