import { afterAll, beforeAll, expect, test } from "vitest";
import { givenEvents } from "../analytics/given-event.ts";
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

test("events of 400 days ago and recommendations that have expired go; newer ones stay", async () => {
  const { user_id } = await givenCustomer(fresh.db);
  const ctx = makeContext(fresh);
  await givenEvents(ctx, { user_id, days_ago: 401 }, { user_id, days_ago: 399 });
  const now = ctx.now();
  const kept = (recommendation_type: "popular" | "for_you", hours: number) => ({
    user_id,
    recommendation_type,
    recommended_products: [],
    skin_profile: null,
    created_at: now.toISOString(),
    expires_at: new Date(now.getTime() + hours * 3_600_000).toISOString(),
  });
  await ctx.stores.recommendations.keep(kept("popular", -1));
  await ctx.stores.recommendations.keep(kept("for_you", 1));
  await keepHouse(ctx);
  const { event_count } = await ctx.stores.events.userActivity({ user_id, since: new Date(0) });
  expect(event_count).toBe(1);
  const left = await fresh.db.selectFrom("product_recommendations").select("recommendation_type").execute();
  expect(left).toEqual([{ recommendation_type: "for_you" }]);
});
