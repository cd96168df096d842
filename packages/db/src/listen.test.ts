import { PLENTY } from "@dewy/core";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { announce, type Listener, listen } from "./listen.ts";
import { type FreshDatabase, freshDatabase } from "./testing.ts";
import { transact } from "./transaction.ts";

let fresh: FreshDatabase;
let listener: Listener;
let deafTimes = 0;
const heard: string[] = [];
beforeAll(async () => {
  fresh = await freshDatabase();
  listener = listen({
    url: fresh.url,
    onMessage: (message) => heard.push(message),
    onListening: () => {
      deafTimes += 1;
    },
  });
  await listener.settled();
});
afterAll(async () => {
  await listener.close();
  await fresh.drop();
});

let marks = 0;
/** What was announced until now: announcements arrive in the order of their commits. */
const soFar = async () => {
  const mark = `mark ${++marks}`;
  await announce(fresh.db, mark);
  await vi.waitFor(() => expect(heard).toContain(mark), { interval: 2, timeout: 5_000 });
  return heard.splice(0).filter((message) => message !== mark);
};
beforeEach(async () => {
  await soFar();
});

const insertCategory = (slug: string) => fresh.db.insertInto("categories").values({ name: slug, slug }).execute();
const insertProduct = async (values: object = {}) => {
  const sku = Math.random().toString(36).slice(2);
  const row = { name_en: "Serum", slug: sku, sku, price: 10, category: "serum", stock: 2, ...values };
  return (await fresh.db.insertInto("products").values(row).returning("id").executeTakeFirstOrThrow()).id;
};
const insertUser = async () => {
  const email = `${Math.random()}@shop.test`;
  return (
    await fresh.db.insertInto("users").values({ email, password_hash: "-" }).returning("id").executeTakeFirstOrThrow()
  ).id;
};
const insertSession = async (user_id: number, hours = 1) => {
  const id = Math.random().toString(36).slice(2);
  const expires_at = new Date(Date.now() + hours * 3_600_000);
  await fresh.db.insertInto("sessions").values({ id, user_id, kind: "customer", expires_at }).execute();
  return id;
};
const updateProduct = (id: number, values: object) =>
  fresh.db.updateTable("products").set(values).where("id", "=", id).execute();

test("a change of what lists show is announced, once a transaction, and with its commit", async () => {
  await insertCategory("serum");
  expect(await soFar()).toEqual(["products"]);
  const id = await insertProduct();
  expect(await soFar()).toEqual(["products"]);
  await transact(fresh.db, async (db) => {
    for (const price of [11, 12, 13]) await db.updateTable("products").set({ price }).where("id", "=", id).execute();
    expect(await soFar()).toEqual([]);
  });
  expect(await soFar()).toEqual(["products"]);
  await fresh.db.insertInto("product_images").values({ product_id: id, image_url: "/a.svg" }).execute();
  expect(await soFar()).toEqual(["products"]);
  await fresh.db.updateTable("shop_settings").set({ currency: "THB" }).execute();
  expect(await soFar()).toEqual(["products"]);
  await fresh.db.deleteFrom("products").where("id", "=", id).execute();
  expect(await soFar()).toEqual(["products"]);
});

test("what pages show beside lists is announced, and what nobody sees is not", async () => {
  const id = await insertProduct();
  const image = { product_id: id, image_url: "/a.svg", is_primary: true };
  await fresh.db.insertInto("product_images").values(image).execute();
  await soFar();
  for (const change of [
    { description_km: "x" },
    { ingredients: JSON.stringify(["Aqua"]) },
    { allow_backorders: true },
  ]) {
    await updateProduct(id, change);
    expect(await soFar(), JSON.stringify(change)).toEqual(["products"]);
  }
  await fresh.db.updateTable("product_images").set({ alt_text: "A jar" }).execute();
  expect(await soFar()).toEqual(["products"]);
  await fresh.db.updateTable("shop_settings").set({ free_shipping_from: 77 }).execute();
  expect(await soFar()).toEqual(["products"]);
  await updateProduct(id, { cost_price: 3, barcode: "123" });
  expect(await soFar()).toEqual([]);
});

test("a sale is announced only when it takes the last one, or leaves few enough for pages to count", async () => {
  const id = await insertProduct({ stock: PLENTY + 2 });
  await soFar();
  await updateProduct(id, { stock: PLENTY });
  expect(await soFar()).toEqual([]);
  await updateProduct(id, { stock: PLENTY - 1 });
  expect(await soFar()).toEqual(["products"]);
  await updateProduct(id, { stock: 1 });
  expect(await soFar()).toEqual([]);
  await updateProduct(id, { stock: 0 });
  expect(await soFar()).toEqual(["products"]);
  await updateProduct(id, { stock: 5 });
  expect(await soFar()).toEqual(["products"]);
});

test("a live session that ends is announced, an expired one that is swept away is not", async () => {
  const user = await insertUser();
  const [live, expired] = [await insertSession(user), await insertSession(user, -1)];
  await fresh.db.deleteFrom("sessions").where("id", "in", [live, expired]).execute();
  expect(await soFar()).toEqual([`session:${live}`]);
});

test("what a session says of its user is announced for each live session, an order is not", async () => {
  const user = await insertUser();
  const sessions = [await insertSession(user), await insertSession(user)].map((id) => `session:${id}`);
  await insertSession(user, -1);
  for (const change of [{ role: "moderator" }, { is_active: false }, { password_hash: "new" }] as const) {
    await fresh.db.updateTable("users").set(change).where("id", "=", user).execute();
    expect((await soFar()).sort(), JSON.stringify(change)).toEqual(sessions.toSorted());
  }
  await fresh.db.updateTable("users").set({ total_orders: 1, phone: "012" }).where("id", "=", user).execute();
  expect(await soFar()).toEqual([]);
  await fresh.db.deleteFrom("users").where("id", "=", user).execute();
  expect((await soFar()).sort()).toEqual(sessions.toSorted());
});

test("a connection that breaks is opened anew, and it is told that something may have been missed", async () => {
  const before = deafTimes;
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'dewy-listener' and datname = current_database()
  `.execute(fresh.db);
  await vi.waitFor(() => expect(deafTimes).toBe(before + 1), { interval: 5, timeout: 5_000 });
  await announce(fresh.db, "again");
  expect(await soFar()).toContain("again");
});
