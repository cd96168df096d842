import { afterAll, beforeAll, expect, test } from "vitest";
import { deleteProduct } from "../catalog/delete-product.ts";
import type { ServiceContext } from "../context.ts";
import { heldBy } from "../held-by.ts";
import { changeReviewStatus } from "../reviews/change-review-status.ts";
import { createReview } from "../reviews/create-review.ts";
import {
  type FreshDatabase,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  sql,
} from "../testing.ts";
import { addToWishlist } from "./add-to-wishlist.ts";
import { listWishlist } from "./list-wishlist.ts";
import { removeFromWishlist } from "./remove-from-wishlist.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
});
afterAll(() => fresh.drop());

const customer = async () => makeContext(fresh, { actor: await givenCustomer(fresh.db) });
const list = async (ctx: ServiceContext, sort: "newest" | "oldest" = "newest") =>
  (await listWishlist(ctx, { page: 1, page_size: 100, sort })).items.map(({ id }) => id);

test("what is added is listed, last added first, once however often; what is removed is gone", async () => {
  const ctx = await customer();
  const [a, b] = [await givenProduct(fresh.db), await givenProduct(fresh.db, { stock: 0 })];
  const first = await addToWishlist(ctx, { product_id: a });
  await addToWishlist(ctx, { product_id: b });
  expect(await addToWishlist(ctx, { product_id: a })).toEqual(first);
  expect(await list(ctx)).toEqual([b, a]);
  expect(await list(ctx, "oldest")).toEqual([a, b]);
  const page = await listWishlist(ctx, { page: 2, page_size: 1, sort: "newest" });
  expect(page).toMatchObject({ total: 2, items: [{ id: a, in_stock: true }] });
  await removeFromWishlist(ctx, { product_id: a });
  await removeFromWishlist(ctx, { product_id: a });
  expect(await list(ctx)).toEqual([b]);
});

test("another customer's wishlist is neither read nor changed", async () => {
  const [mine, theirs] = [await customer(), await customer()];
  const product_id = await givenProduct(fresh.db);
  await addToWishlist(mine, { product_id });
  await removeFromWishlist(theirs, { product_id });
  expect(await list(theirs)).toEqual([]);
  expect(await list(mine)).toEqual([product_id]);
  const guest = makeContext(fresh, { actor: givenGuest() });
  await expect(addToWishlist(guest, { product_id })).rejects.toMatchObject({ reason: "not_signed_in" });
});

test("what is no longer sold is left out of the list and its total, and comes back with the sale", async () => {
  const ctx = await customer();
  const product_id = await givenProduct(fresh.db);
  await addToWishlist(ctx, { product_id });
  for (const status of ["archived", "draft"] as const) {
    await fresh.db.updateTable("products").set({ status }).where("id", "=", product_id).execute();
    expect(await listWishlist(ctx, { page: 1, page_size: 10, sort: "newest" })).toMatchObject({ items: [], total: 0 });
    await expect(addToWishlist(ctx, { product_id })).rejects.toMatchObject({
      reason: "product_unavailable",
      details: { fields: [{ field: "product_id", code: "product_unavailable" }] },
    });
  }
  await fresh.db.updateTable("products").set({ status: "active" }).where("id", "=", product_id).execute();
  expect(await list(ctx)).toEqual([product_id]);
  await expect(addToWishlist(ctx, { product_id: 2_000_000_000 })).rejects.toMatchObject({
    reason: "product_unavailable",
  });
});

test("of 20 added at once to a list with 490, ten find room; what is on the full list may be added again", async () => {
  const ctx = await customer();
  const { user_id } = ctx.actor as { user_id: number };
  await givenProduct(fresh.db);
  await sql`
    insert into products (name_en, slug, sku, price, category)
    select 'Wish ' || n, 'wish-' || n, 'WISH-' || n, 1, 'serum' from generate_series(1, 510) n
  `.execute(fresh.db);
  const { rows } = await sql<{ id: number }>`select id from products where sku like 'WISH-%' order by id`.execute(
    fresh.db,
  );
  const ids = rows.map(({ id }) => id);
  await sql`
    insert into wishlists (user_id, product_id) select ${user_id}::integer, unnest(${ids.slice(0, 490)}::integer[])
  `.execute(fresh.db);
  const answers = await Promise.allSettled(ids.slice(490).map((product_id) => addToWishlist(ctx, { product_id })));
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(10);
  for (const { reason } of refused) expect(reason).toMatchObject({ reason: "wishlist_full" });
  expect((await listWishlist(ctx, { page: 1, page_size: 1, sort: "newest" })).total).toBe(500);
  await addToWishlist(ctx, { product_id: ids[0] as number });
  // What the list does not show cannot be taken off it, and takes no room.
  await fresh.db
    .updateTable("products")
    .set({ status: "archived" })
    .where("id", "=", ids[0] as number)
    .execute();
  await addToWishlist(ctx, { product_id: await givenProduct(fresh.db) });
});

test("who wishes for a product that they reviewed and that is deleted at this moment waits, and is refused it", async () => {
  const [ctx, system] = [await customer(), makeContext(fresh)];
  const product_id = await givenProduct(fresh.db);
  const review = await createReview(ctx, { product_id, rating: 5 });
  await changeReviewStatus(system, { id: review.id, status: "approved" });
  const wish = await heldBy(
    fresh.db,
    (db) => sql`select from products where id = ${product_id} for update`.execute(db),
    () => addToWishlist(ctx, { product_id }),
    (db) => deleteProduct({ ...system, db }, { id: product_id }),
  );
  expect(wish).toMatchObject({ status: "rejected", reason: { reason: "product_unavailable" } });
});
