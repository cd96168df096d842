import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteProduct } from "../catalog/delete-product.ts";
import type { Actor, ServiceContext } from "../context.ts";
import { heldBy } from "../held-by.ts";
import {
  type FreshDatabase,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  sql,
} from "../testing.ts";
import { addToCart } from "./add-to-cart.ts";
import { getCart } from "./get-cart.ts";
import { mergeGuestCart } from "./merge-guest-cart.ts";
import { removeFromCart } from "./remove-from-cart.ts";
import { updateCart } from "./update-cart.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const as = (actor: Actor) => makeContext(fresh, { actor });

test("a cart adds lines up, answers exact sums, and is one statement a write", async () => {
  const ctx = as(givenGuest());
  const [a, b] = [await givenProduct(fresh.db, { price: 0.1 }), await givenProduct(fresh.db, { price: 0.2 })];
  fresh.queries.length = 0;
  await addToCart(ctx, {
    items: [
      { product_id: a, quantity: 1 },
      { product_id: b, quantity: 1 },
      { product_id: a, quantity: 2 },
    ],
  });
  const cart = await addToCart(ctx, { product_id: b, quantity: 1 });
  expect(fresh.queries).toHaveLength(2);
  expect(cart).toMatchObject({ item_count: 5, subtotal: 0.7, currency: "USD" });
  expect(cart.items.map(({ product_id, quantity, total_price }) => [product_id, quantity, total_price])).toEqual([
    [a, 3, 0.3],
    [b, 2, 0.4],
  ]);
  expect(await getCart(ctx)).toEqual(cart);
});

test("adding more than can be bought is refused with what is left, and no line of the request is added", async () => {
  const ctx = as(await givenCustomer(fresh.db));
  const [plenty, scarce] = [await givenProduct(fresh.db), await givenProduct(fresh.db, { stock: 2 })];
  await addToCart(ctx, { product_id: scarce, quantity: 1 });
  await expect(
    addToCart(ctx, {
      items: [
        { product_id: plenty, quantity: 1 },
        { product_id: scarce, quantity: 2 },
      ],
    }),
  ).rejects.toMatchObject({
    reason: "out_of_stock",
    details: { product_id: scarce, available: 2, fields: [{ field: "items.1.quantity" }] },
  });
  expect(await getCart(ctx)).toMatchObject({ item_count: 1 });
});

test("untracked and backorderable products are not limited by stock", async () => {
  const ctx = as(givenGuest());
  const untracked = await givenProduct(fresh.db, { stock: 0, track_inventory: false });
  const backordered = await givenProduct(fresh.db, { stock: 1, allow_backorders: true });
  const cart = await addToCart(ctx, {
    items: [
      { product_id: untracked, quantity: 5 },
      { product_id: backordered, quantity: 5 },
    ],
  });
  expect(cart.items.map((item) => item.available_quantity)).toEqual([null, null]);
});

test("a product that is unknown or not active is refused by name of the field", async () => {
  const ctx = as(givenGuest());
  const draft = await givenProduct(fresh.db, { status: "draft" });
  for (const product_id of [draft, 2_000_000_000]) {
    await expect(addToCart(ctx, { product_id, quantity: 1 })).rejects.toMatchObject({
      reason: "product_unavailable",
      details: { product_id, fields: [{ field: "product_id" }] },
    });
  }
});

test("a line's quantity is set, lowered below a fallen stock, refused above it, removed by 0", async () => {
  const ctx = as(givenGuest());
  const product_id = await givenProduct(fresh.db, { stock: 5 });
  await addToCart(ctx, { product_id, quantity: 5 });
  await fresh.db.updateTable("products").set({ stock: 1 }).where("id", "=", product_id).execute();
  expect(await updateCart(ctx, { product_id, quantity: 3 })).toMatchObject({ item_count: 3 });
  await expect(updateCart(ctx, { product_id, quantity: 4 })).rejects.toMatchObject({
    reason: "out_of_stock",
    details: { available: 1 },
  });
  expect(await updateCart(ctx, { product_id, quantity: 0 })).toMatchObject({ items: [], subtotal: 0 });
  await expect(updateCart(ctx, { product_id, quantity: 1 })).rejects.toMatchObject({ reason: "not_found" });
});

test("carts are apart: another's is neither read nor changed", async () => {
  const [mine, other] = [as(givenGuest()), as(await givenCustomer(fresh.db))];
  const product_id = await givenProduct(fresh.db);
  await addToCart(mine, { product_id, quantity: 2 });
  expect(await getCart(other)).toMatchObject({ items: [] });
  await removeFromCart(other, { product_id });
  await expect(updateCart(other, { product_id, quantity: 9 })).rejects.toMatchObject({ reason: "not_found" });
  expect(await getCart(mine)).toMatchObject({ item_count: 2 });
});

test("a visitor without an id reads an empty cart", async () => {
  expect(await getCart(as({ kind: "guest", guest_id: null }))).toEqual({
    items: [],
    item_count: 0,
    subtotal: 0,
    currency: "USD",
  });
});

test("at login the guest's lines join the customer's", async () => {
  const guest = givenGuest();
  const customer = await givenCustomer(fresh.db);
  const [shared, only] = [await givenProduct(fresh.db), await givenProduct(fresh.db)];
  await addToCart(as(guest), {
    items: [
      { product_id: shared, quantity: 2 },
      { product_id: only, quantity: 1 },
    ],
  });
  await addToCart(as(customer), { product_id: shared, quantity: 3 });
  await mergeGuestCart(as(customer), { guest_id: guest.guest_id, user_id: customer.user_id });
  const cart = await getCart(as(customer));
  expect(Object.fromEntries(cart.items.map((item) => [item.product_id, item.quantity]))).toEqual({
    [shared]: 5,
    [only]: 1,
  });
  expect(await getCart(as(guest))).toMatchObject({ items: [] });
});

test("a merge locks lines by product, as a checkout does, so that the two never deadlock", async () => {
  const guest = givenGuest();
  const { user_id } = await givenCustomer(fresh.db);
  const [first, second] = [await givenProduct(fresh.db), await givenProduct(fresh.db)];
  await addToCart(as(guest), { product_id: second, quantity: 1 });
  await addToCart(as(guest), { product_id: first, quantity: 1 });
  const lock = (db: ServiceContext["db"], product_id: number) =>
    sql`
      select from shopping_cart where guest_id = ${guest.guest_id} and product_id = ${product_id} for update nowait
    `.execute(db);
  await heldBy(
    fresh.db,
    (checkout) => lock(checkout, first),
    () => mergeGuestCart(as(guest), { guest_id: guest.guest_id, user_id }),
    (checkout) => lock(checkout, second),
  );
  expect(await getCart(as(guest))).toMatchObject({ items: [] });
});

test("a merge locks both carts' lines of a product by id, as a deletion of the product does", async () => {
  const [guest, customer] = [givenGuest(), await givenCustomer(fresh.db)];
  const product_id = await givenProduct(fresh.db);
  for (const owner of [customer, guest]) await addToCart(as(owner), { product_id, quantity: 1 });
  const lines = await fresh.db
    .selectFrom("shopping_cart")
    .select("id")
    .where("product_id", "=", product_id)
    .orderBy("id")
    .execute();
  const lock = (db: ServiceContext["db"], line = lines[0]) =>
    sql`select from shopping_cart where id = ${line?.id} for update nowait`.execute(db);
  const merge = await heldBy(
    fresh.db,
    (db) => lock(db),
    () => mergeGuestCart(as(guest), { guest_id: guest.guest_id, user_id: customer.user_id }),
    (db) => lock(db, lines[1]),
  );
  expect(merge).toMatchObject({ status: "fulfilled" });
  expect(await getCart(as(customer))).toMatchObject({ items: [{ product_id, quantity: 2 }] });
});

test("a cart holds at most 100 products", async () => {
  const ctx = as(givenGuest());
  const ids: number[] = [];
  for (let n = 0; n < 101; n++) ids.push(await givenProduct(fresh.db));
  await addToCart(ctx, { items: ids.slice(0, 100).map((product_id) => ({ product_id, quantity: 1 })) });
  await expect(addToCart(ctx, { product_id: ids[100] ?? 0, quantity: 1 })).rejects.toMatchObject({
    reason: "cart_full",
  });
  expect(await addToCart(ctx, { product_id: ids[0] ?? 0, quantity: 1 })).toMatchObject({ item_count: 101 });
});

test("a product that is deleted at this moment is refused by name of the field, and no line of the request is added", async () => {
  const ctx = as(givenGuest());
  const [stays, goes] = [await givenProduct(fresh.db), await givenProduct(fresh.db)];
  const items = [stays, goes].map((product_id) => ({ product_id, quantity: 1 }));
  const adding = await heldBy(
    fresh.db,
    (db) => deleteProduct({ ...makeContext(fresh), db }, { id: goes }),
    () => addToCart(ctx, { items }),
  );
  expect(adding).toMatchObject({
    status: "rejected",
    reason: { reason: "product_unavailable", details: { product_id: goes, fields: [{ field: "items.1.product_id" }] } },
  });
  expect(await getCart(ctx)).toMatchObject({ items: [] });
});
