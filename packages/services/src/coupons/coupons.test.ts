import type { CreateCouponInput } from "@dewy/core/schemas";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import { changeOrderStatus } from "../orders/change-order-status.ts";
import { fillCart, orderRequest } from "../orders/given-order.ts";
import { placeOrder } from "../orders/place-order.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { bulkUpdateCoupons } from "./bulk-update-coupons.ts";
import { createCoupon } from "./create-coupon.ts";
import { deleteCoupon } from "./delete-coupon.ts";
import { getCoupon } from "./get-coupon.ts";
import { listCoupons } from "./list-coupons.ts";
import { updateCoupon } from "./update-coupon.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
});
afterAll(() => fresh.drop());

// 10 June in Phnom Penh (UTC+7), 9 June in UTC.
const now = () => new Date("2026-06-09T18:00:00Z");
const staff = () => makeContext(fresh, { now });
const code = () => `C-${crypto.randomUUID().slice(0, 8)}`;
const coupon = (values: Partial<CreateCouponInput> = {}) =>
  createCoupon(staff(), { code: code(), name: "A coupon", type: "percentage", value: 10, ...values });

async function order(coupon_code: string, actor: Parameters<typeof makeContext>[1] = { actor: givenGuest() }) {
  const ctx = await fillCart(makeContext(fresh, actor), { [await givenProduct(fresh.db)]: 1 });
  return placeOrder(ctx, orderRequest({ coupon_code }));
}

const refused = (field: string, fault: string, reason = "invalid_input") => ({
  reason,
  details: { fields: [{ field, code: fault }] },
});

test("a coupon is created with the spec's defaults, read, changed in part and emptied by null", async () => {
  const made = await coupon({ code: "Hello-10", max_discount: 5, description: "Ten off" });
  expect(made).toMatchObject({
    code: "Hello-10",
    usage_limit_per_user: 1,
    usage_limit: null,
    used_count: 0,
    status: "active",
    state: "active",
    applicable_products: null,
  });
  const changed = await updateCoupon(staff(), { id: made.id, value: 12.5, description: null, max_discount: null });
  expect(changed).toMatchObject({ value: 12.5, description: null, max_discount: null, name: "A coupon" });
  expect(await getCoupon(staff(), { id: made.id })).toEqual(changed);
  await expect(getCoupon(staff(), { id: 999_999 })).rejects.toMatchObject({ reason: "not_found" });
  await expect(updateCoupon(staff(), { id: 999_999, value: 1 })).rejects.toMatchObject({ reason: "not_found" });
});

test("every change gives another updated_at, also within one moment of the clock", async () => {
  const { id, updated_at } = await coupon();
  const [first, second] = [
    await updateCoupon(staff(), { id, value: 11 }),
    await updateCoupon(staff(), { id, value: 12 }),
  ];
  expect(new Set([updated_at, first.updated_at, second.updated_at]).size).toBe(3);
  expect((await updateCoupon(staff(), { id })).updated_at).toBe(second.updated_at);
});

test.each<[Partial<CreateCouponInput>, string, string]>([
  [{ value: 0 }, "value", "too_small"],
  [{ value: 100.01 }, "value", "too_big"],
  [{ type: "fixed", value: 0 }, "value", "too_small"],
  [{ type: "free_shipping", value: 1 }, "value", "too_big"],
  [{ type: "fixed", value: 5, max_discount: 3 }, "max_discount", "only_for_percentages"],
  [{ max_discount: 0 }, "max_discount", "too_small"],
  [{ start_date: "2026-06-02", end_date: "2026-06-01" }, "end_date", "before_start"],
])("%j is refused with %s named", async (values, field, fault) => {
  await expect(coupon(values)).rejects.toMatchObject(refused(field, fault));
});

test("amounts have no more decimals than the shop's currency", async () => {
  const riel = await freshDatabase();
  try {
    await riel.db.updateTable("shop_settings").set({ currency: "KHR" }).execute();
    const make = (values: Partial<CreateCouponInput>) =>
      createCoupon(makeContext(riel), { code: code(), name: "Riel", type: "fixed", value: 4000, ...values });
    await expect(make({ value: 4000.5 })).rejects.toMatchObject(refused("value", "not_multiple_of"));
    await expect(make({ min_order_value: 0.5 })).rejects.toMatchObject(refused("min_order_value", "not_multiple_of"));
    const { id } = await make({ value: 4000 });
    // The shop changes its currency the other way: what is now odd hinders no other change.
    await riel.db.updateTable("coupons").set({ value: 1.25 }).execute();
    await expect(updateCoupon(makeContext(riel), { id, value: 1.25 })).rejects.toMatchObject({
      reason: "invalid_input",
    });
    expect(await updateCoupon(makeContext(riel), { id, status: "inactive" })).toMatchObject({ state: "inactive" });
  } finally {
    await riel.drop();
  }
});

test("a part of a change is held against what the coupon is already", async () => {
  const { id } = await coupon({ start_date: "2026-06-05", end_date: "2026-06-20", max_discount: 4 });
  await expect(updateCoupon(staff(), { id, end_date: "2026-06-04" })).rejects.toMatchObject(
    refused("end_date", "before_start"),
  );
  await expect(updateCoupon(staff(), { id, start_date: "2026-06-21" })).rejects.toMatchObject(
    refused("end_date", "before_start"),
  );
  await expect(updateCoupon(staff(), { id, type: "fixed" })).rejects.toMatchObject(
    refused("max_discount", "only_for_percentages"),
  );
  await expect(updateCoupon(staff(), { id, type: "free_shipping" })).rejects.toMatchObject({
    details: { fields: [{ field: "value" }, { field: "max_discount" }] },
  });
  const free = await updateCoupon(staff(), { id, type: "free_shipping", value: 0, max_discount: null });
  expect(free).toMatchObject({ type: "free_shipping", value: 0 });
});

test("the database refuses what must never be, whoever writes it", async () => {
  const values = { name: "n", value: 0, type: "percentage" } as const;
  const insert = (more: object) =>
    fresh.db
      .insertInto("coupons")
      .values({ ...values, code: code(), ...more })
      .execute();
  await expect(insert({ value: 101 })).rejects.toMatchObject({ constraint: "coupons_value_check" });
  await expect(insert({ type: "free_shipping", value: 1 })).rejects.toMatchObject({
    constraint: "coupons_free_shipping_check",
  });
  await expect(insert({ type: "fixed", max_discount: 1 })).rejects.toMatchObject({
    constraint: "coupons_max_discount_type_check",
  });
  await expect(insert({ start_date: "2026-02-02", end_date: "2026-02-01" })).rejects.toMatchObject({
    constraint: "coupons_end_date_check",
  });
  await expect(insert({ usage_limit: 1, used_count: 2 })).rejects.toMatchObject({ constraint: "coupons_used_up" });
});

test("a code is one in any case, trimmed by its schema; products and categories must be there, each named by its place", async () => {
  const { code: taken, id } = await coupon();
  await expect(coupon({ code: taken.toLowerCase() })).rejects.toMatchObject(
    refused("code", "coupon_code_taken", "coupon_code_taken"),
  );
  const other = await coupon();
  await expect(updateCoupon(staff(), { id: other.id, code: taken.toUpperCase() })).rejects.toMatchObject({
    reason: "coupon_code_taken",
  });
  expect(await updateCoupon(staff(), { id, code: taken.toUpperCase() })).toMatchObject({ code: taken.toUpperCase() });
  const product = await givenProduct(fresh.db);
  await expect(coupon({ applicable_products: [product, 888_888] })).rejects.toMatchObject(
    refused("applicable_products.1", "unknown_product", "unknown_product"),
  );
  await expect(updateCoupon(staff(), { id, applicable_categories: ["no-such", "serum"] })).rejects.toMatchObject(
    refused("applicable_categories.0", "unknown_category", "unknown_category"),
  );
  expect(await coupon({ applicable_products: [product], applicable_categories: [] })).toMatchObject({
    applicable_products: [product],
    applicable_categories: null,
  });
});

test("a category that is renamed stays a coupon's category", async () => {
  await fresh.db.insertInto("categories").values({ name: "Old", slug: "old-name" }).execute();
  const { id, updated_at } = await coupon({ applicable_categories: ["old-name"] });
  await fresh.db.updateTable("categories").set({ slug: "new-name" }).where("slug", "=", "old-name").execute();
  const renamed = await getCoupon(staff(), { id });
  expect(renamed.applicable_categories).toEqual(["new-name"]);
  expect(renamed.updated_at).not.toBe(updated_at);
});

test("a coupon that was ever used is deactivated instead of deleted, also when its order was cancelled since", async () => {
  const unused = await coupon();
  expect(await deleteCoupon(staff(), { id: unused.id })).toEqual({ id: unused.id, outcome: "deleted" });
  await expect(getCoupon(staff(), { id: unused.id })).rejects.toMatchObject({ reason: "not_found" });
  await expect(deleteCoupon(staff(), { id: unused.id })).rejects.toMatchObject({ reason: "not_found" });
  const used = await coupon();
  const { order_number } = await order(used.code);
  await changeOrderStatus(staff(), { order_number, status: "cancelled" });
  expect(await deleteCoupon(staff(), { id: used.id })).toEqual({ id: used.id, outcome: "deactivated" });
  expect(await getCoupon(staff(), { id: used.id })).toMatchObject({ status: "inactive", state: "inactive" });
  await expect(order(used.code)).rejects.toMatchObject({ reason: "coupon_unknown" });
});

test("a limit below the uses is refused by the field; one customer's new limit holds from the next order on", async () => {
  const { id, code: coupon_code } = await coupon({ usage_limit: 5, usage_limit_per_user: 3 });
  const mine = { actor: await givenCustomer(fresh.db) };
  const orders = [await order(coupon_code, mine), await order(coupon_code, mine)];
  await expect(updateCoupon(staff(), { id, usage_limit: 1 })).rejects.toMatchObject(
    refused("usage_limit", "too_small"),
  );
  await updateCoupon(staff(), { id, usage_limit: 4, usage_limit_per_user: 1 });
  await expect(order(coupon_code, mine)).rejects.toMatchObject({ reason: "coupon_used_up" });
  await changeOrderStatus(staff(), { order_number: orders[0]?.order_number ?? "", status: "cancelled" });
  await expect(order(coupon_code, mine)).rejects.toMatchObject({ reason: "coupon_used_up" });
  await updateCoupon(staff(), { id, usage_limit_per_user: 2 });
  await order(coupon_code, mine);
  await expect(order(coupon_code, mine)).rejects.toMatchObject({ reason: "coupon_used_up" });
  await updateCoupon(staff(), { id, usage_limit_per_user: null });
  await order(coupon_code, mine);
  expect(await getCoupon(staff(), { id })).toMatchObject({ used_count: 3, usage_limit: 4 });
  expect(await checkBooks(staff())).toEqual([]);
});

test("changes while orders use the coupon: each order follows the terms it was committed under, and books balance", async () => {
  const { id, code: coupon_code } = await coupon({ usage_limit_per_user: null });
  const product = await givenProduct(fresh.db);
  const carts = await Promise.all(
    Array.from({ length: 30 }, () => fillCart(makeContext(fresh, { actor: givenGuest() }), { [product]: 1 })),
  );
  const outcomes = await Promise.all([
    ...carts.map((ctx) => placeOrder(ctx, orderRequest({ coupon_code }))),
    ...[20, 30, 40].map((value) => updateCoupon(staff(), { id, value })),
  ]);
  const discounts = new Set(outcomes.flatMap((done) => ("discount_amount" in done ? [done.discount_amount] : [])));
  expect([...discounts].filter((discount) => ![1, 2, 3, 4].includes(discount))).toEqual([]);
  expect(await getCoupon(staff(), { id })).toMatchObject({ used_count: 30, value: expect.any(Number) });
  expect(await checkBooks(staff())).toEqual([]);
});

test("lists tell what each coupon is today, and find by it, by type and by any part of code and name", async () => {
  const lists = await freshDatabase();
  try {
    const ctx = makeContext(lists, { now });
    const make = (code: string, values: Partial<CreateCouponInput> = {}) =>
      createCoupon(ctx, { code, name: `Name of ${code}`, type: "percentage", value: 10, ...values });
    await make("OPEN", { start_date: "2026-06-10", end_date: "2026-06-10" });
    await make("OFF", { status: "inactive", end_date: "2026-06-01" });
    await make("OVER", { end_date: "2026-06-09" });
    await make("MARKED", { status: "expired" });
    await make("LATER", { start_date: "2026-06-11" });
    await make("DONE", { usage_limit: 1, type: "free_shipping", value: 0 });
    await lists.db.updateTable("coupons").set({ used_count: 1 }).where("code", "=", "DONE").execute();
    const find = async (filters: Partial<Parameters<typeof listCoupons>[1]>) =>
      (await listCoupons(ctx, { page: 1, page_size: 10, sort: "code", ...filters })).items.map((item) => item.code);
    lists.queries.length = 0;
    const page = await listCoupons(ctx, { page: 1, page_size: 10, sort: "code" });
    expect(lists.queries).toHaveLength(1);
    expect(Object.fromEntries(page.items.map((item) => [item.code, item.state]))).toEqual({
      OPEN: "active",
      OFF: "inactive",
      OVER: "expired",
      MARKED: "expired",
      LATER: "scheduled",
      DONE: "used_up",
    });
    expect(page.total).toBe(6);
    expect(await find({ status: "expired" })).toEqual(["MARKED", "OVER"]);
    expect(await find({ status: "used_up", type: "free_shipping" })).toEqual(["DONE"]);
    expect(await find({ q: "of o" })).toEqual(["OFF", "OPEN", "OVER"]);
    expect(await find({ q: "%" })).toEqual([]);
    expect((await find({ sort: "used_desc" }))[0]).toBe("DONE");
    expect((await find({ sort: "ends_soon" })).slice(0, 3)).toEqual(["OFF", "OVER", "OPEN"]);
  } finally {
    await lists.drop();
  }
});

test("many at once: what is unknown or contradicted stays as it is, the rest is set", async () => {
  const plain = await coupon();
  const late = await coupon({ start_date: "2026-07-01" });
  const set = { status: "inactive", end_date: "2026-06-30" } as const;
  fresh.queries.length = 0;
  const { results } = await bulkUpdateCoupons(staff(), { ids: [late.id, 777_777, plain.id], set });
  // Begin, settings, lock, change, commit: however many coupons.
  expect(fresh.queries).toHaveLength(5);
  expect(results).toEqual([
    { id: late.id, ok: false, reason: "invalid_input" },
    { id: 777_777, ok: false, reason: "not_found" },
    { id: plain.id, ok: true, reason: null },
  ]);
  const changed = await getCoupon(staff(), { id: plain.id });
  expect(changed).toMatchObject(set);
  expect(changed.updated_at).not.toBe(plain.updated_at);
  expect(await getCoupon(staff(), { id: late.id })).toEqual(late);
});
