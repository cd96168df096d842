import { afterAll, beforeAll, expect, test } from "vitest";
import { addToCart } from "../cart/add-to-cart.ts";
import {
  type FreshDatabase,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  makeDeps,
} from "../testing.ts";
import { keepHouse } from "./keep-house.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test("expired sessions and guests' carts of 90 days ago go; customers' carts and newer ones stay", async () => {
  const product_id = await givenProduct(fresh.db);
  const [old, recent, customer] = [givenGuest(), givenGuest(), await givenCustomer(fresh.db)];
  for (const actor of [old, recent, customer])
    await addToCart(makeContext(fresh, { actor }), { product_id, quantity: 1 });
  const longAgo = "2020-01-01T00:00:00Z";
  await fresh.db
    .updateTable("shopping_cart")
    .set({ updated_at: longAgo })
    .where((eb) => eb.or([eb("guest_id", "=", old.guest_id), eb("user_id", "=", customer.user_id)]))
    .execute();
  const session = { user_id: customer.user_id, kind: "customer" as const };
  await fresh.db
    .insertInto("sessions")
    .values([
      { id: "gone", expires_at: longAgo, ...session },
      { id: "live", expires_at: "2999-01-01T00:00:00Z", ...session },
    ])
    .execute();
  await keepHouse(makeDeps(fresh));
  const carts = await fresh.db.selectFrom("shopping_cart").select(["guest_id", "user_id"]).orderBy("id").execute();
  expect(carts).toEqual([
    { guest_id: recent.guest_id, user_id: null },
    { guest_id: null, user_id: customer.user_id },
  ]);
  expect(await fresh.db.selectFrom("sessions").select("id").execute()).toEqual([{ id: "live" }]);
});
