import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginSession, readSession } from "../auth/sessions.ts";
import { fillCart, orderRequest } from "../orders/given-order.ts";
import { placeOrder } from "../orders/place-order.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenProduct, makeContext, makeDeps } from "../testing.ts";
import { adminGetCustomer } from "./admin-get-customer.ts";
import { adminUpdateCustomer } from "./admin-update-customer.ts";
import { listCustomers } from "./list-customers.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const staff = () => makeContext(fresh);

test("customers are found by any part of email and name, filtered and sorted; staff are not among them", async () => {
  const make = async (email: string, values: object) => (await givenCustomer(fresh.db, { email, ...values })).user_id;
  const sokha = await make("sokha_1@shop.test", { first_name: "Sokha", last_name: "Chan", total_spent: 5 });
  const somchai = await make("somchai@shop.test", { first_name: "สมชาย", last_name: "ใจดี", is_active: false });
  const dara = await make("dara@shop.test", { total_orders: 3, email_verified: true, total_spent: 2 });
  await make("owner@shop.test", { role: "admin" });
  const find = async (filters: Partial<Parameters<typeof listCustomers>[1]>) =>
    (await listCustomers(staff(), { page: 1, page_size: 10, sort: "newest", ...filters })).items.map(({ id }) => id);
  fresh.queries.length = 0;
  expect(await find({ q: "shop.test" })).toEqual([dara, somchai, sokha]);
  expect(fresh.queries).toHaveLength(1);
  expect(await find({ q: "SOKHA CH" })).toEqual([sokha]);
  expect(await find({ q: "สมชาย" })).toEqual([somchai]);
  expect(await find({ q: "a_1@" })).toEqual([sokha]);
  expect(await find({ q: "a%1@" })).toEqual([]);
  expect(await find({ is_active: false })).toEqual([somchai]);
  expect(await find({ email_verified: true })).toEqual([dara]);
  expect(await find({ sort: "spent_desc" })).toEqual([sokha, dara, somchai]);
  expect((await find({ sort: "orders_desc" }))[0]).toBe(dara);
  expect(await find({ sort: "name" })).toEqual([sokha, somchai, dara]);
});

test("a customer whole: totals, addresses, the last ten orders and coupon uses, and no secret; staff are not found", async () => {
  const secret = createHash("sha256").update(randomBytes(8)).digest("hex");
  const customer = await givenCustomer(fresh.db, {
    first_name: "Nary",
    password_hash: secret,
    email_verification_token: secret,
    password_reset_token: secret,
  });
  await fresh.db
    .insertInto("user_addresses")
    .values({ user_id: customer.user_id, address_line1: "1 Main", city: "Kep", country: "Cambodia" })
    .execute();
  await fresh.db
    .insertInto("coupons")
    .values({ code: "NARY", name: "n", type: "fixed", value: 1, usage_limit_per_user: null })
    .execute();
  const product = await givenProduct(fresh.db);
  const numbers: string[] = [];
  for (let n = 0; n < 11; n++) {
    const ctx = await fillCart(makeContext(fresh, { actor: customer }), { [product]: 2 });
    numbers.unshift((await placeOrder(ctx, orderRequest(n === 10 ? { coupon_code: "nary" } : {}))).order_number);
  }
  fresh.queries.length = 0;
  const whole = await adminGetCustomer(staff(), { id: customer.user_id });
  expect(fresh.queries).toHaveLength(1);
  expect(whole).toMatchObject({
    first_name: "Nary",
    total_orders: 11,
    addresses: [{ address_line1: "1 Main", type: "shipping" }],
    review_count: 0,
    coupon_use_count: 1,
    coupon_uses: [{ code: "NARY", order_number: numbers[0], discount_amount: 1 }],
  });
  expect(whole.orders.map((order) => order.order_number)).toEqual(numbers.slice(0, 10));
  expect(whole.orders[0]).toMatchObject({ item_count: 2, total: 21 });
  expect(JSON.stringify(whole)).not.toContain(secret);
  const { user_id: id } = await givenCustomer(fresh.db, { role: "moderator" });
  await expect(adminGetCustomer(staff(), { id })).rejects.toMatchObject({ reason: "not_found" });
  await expect(adminUpdateCustomer(staff(), { id, is_active: false })).rejects.toMatchObject({ reason: "not_found" });
});

test("deactivating signs the customer out everywhere, and nobody else", async () => {
  const [mine, other] = [await givenCustomer(fresh.db), await givenCustomer(fresh.db)];
  const tokens = [
    (await beginSession(staff(), mine.user_id, "customer")).token,
    (await beginSession(staff(), mine.user_id, "customer")).token,
    (await beginSession(staff(), other.user_id, "customer")).token,
  ];
  const signedIn = async () =>
    Promise.all(tokens.map(async (token) => (await readSession(makeDeps(fresh), token, "customer")) !== undefined));
  expect(await signedIn()).toEqual([true, true, true]);
  const changed = await adminUpdateCustomer(staff(), { id: mine.user_id, is_active: false, phone: "+855 12 345 678" });
  expect(changed).toMatchObject({ is_active: false, phone: "+855 12 345 678" });
  expect(await signedIn()).toEqual([false, false, true]);
  const left = await fresh.db.selectFrom("sessions").select("id").where("user_id", "=", mine.user_id).execute();
  expect(left).toEqual([]);
  expect(await adminUpdateCustomer(staff(), { id: mine.user_id, is_active: true, phone: null })).toMatchObject({
    is_active: true,
    phone: null,
  });
  expect(await signedIn()).toEqual([false, false, true]);
});
