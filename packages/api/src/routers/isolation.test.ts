import { orderRequest } from "@dewy/services/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  callAs,
  type FreshDatabase,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeDeps,
} from "../testing.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const as = (actor: Parameters<typeof callAs>[1]) => callAs(makeDeps(fresh), actor);
const refusal = (reason: string) => ({ data: { reason } });

test("cart: another customer's and another guest's cart is neither read nor changed", async () => {
  const product_id = await givenProduct(fresh.db);
  const owners = [await givenCustomer(fresh.db), givenGuest()];
  const others = [await givenCustomer(fresh.db), givenGuest()];
  for (const owner of owners) {
    await as(owner).cart.add.mutate({ product_id, quantity: 2 });
    for (const other of others) {
      expect(await as(other).cart.get.query()).toMatchObject({ items: [] });
      await as(other).cart.remove.mutate({ product_id });
      await expect(as(other).cart.update.mutate({ product_id, quantity: 1 })).rejects.toMatchObject(
        refusal("not_found"),
      );
      await expect(as(other).orders.place.mutate(orderRequest())).rejects.toMatchObject(refusal("cart_empty"));
      expect(await as(other).orders.preview.query({})).toMatchObject({ item_count: 0, total: 0 });
    }
    expect(await as(owner).cart.get.query()).toMatchObject({ item_count: 2 });
  }
});

test("orders: another customer's order is not found, is in no list, and its address is in no answer", async () => {
  const [owner, other] = [await givenCustomer(fresh.db), await givenCustomer(fresh.db)];
  await as(owner).cart.add.mutate({ product_id: await givenProduct(fresh.db), quantity: 1 });
  const { order_number } = await as(owner).orders.place.mutate(orderRequest());
  expect((await as(owner).orders.mine.query({})).items).toMatchObject([{ order_number }]);
  for (const stranger of [other, givenGuest()]) {
    await expect(as(stranger).orders.byNumber.query({ order_number })).rejects.toMatchObject(refusal("not_found"));
  }
  expect((await as(other).orders.mine.query({})).items).toEqual([]);
  await expect(as(givenGuest()).orders.mine.query({})).rejects.toMatchObject(refusal("not_signed_in"));
});

test("orders: a key that another owner used opens nothing of theirs", async () => {
  const product_id = await givenProduct(fresh.db);
  const input = orderRequest();
  const [owner, other] = [givenGuest(), givenGuest()];
  for (const guest of [owner, other]) await as(guest).cart.add.mutate({ product_id, quantity: 1 });
  const first = await as(owner).orders.place.mutate(input);
  const second = await as(other).orders.place.mutate(input);
  expect(second.order_number).not.toBe(first.order_number);
});

test("admin: no customer, however named, passes for staff", async () => {
  const admin = await givenCustomer(fresh.db, { role: "admin" });
  for (const actor of [admin, givenGuest()]) {
    const { admin: api } = as(actor);
    await expect(api.orders.list.query({})).rejects.toMatchObject(refusal("not_signed_in"));
    await expect(api.products.list.query({})).rejects.toMatchObject(refusal("not_signed_in"));
    await expect(api.auth.me.query()).rejects.toMatchObject(refusal("not_signed_in"));
  }
});

test("admin: a moderator works on orders and stock, and creates no product", async () => {
  const { user_id } = await givenCustomer(fresh.db, { role: "moderator" });
  const { admin: api } = as({ kind: "staff", user_id, session_id: "none", role: "moderator" });
  await expect(api.orders.list.query({})).resolves.toMatchObject({ page: 1 });
  await expect(
    api.products.create.mutate({ name_en: "Serum", sku: "S-1", price: 1, category: "serum" }),
  ).rejects.toMatchObject(refusal("forbidden"));
});
