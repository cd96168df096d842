import { afterAll, beforeAll, expect, test } from "vitest";
import { addToCart } from "../cart/add-to-cart.ts";
import { getCart } from "../cart/get-cart.ts";
import type { ServiceContext } from "../context.ts";
import { placeOrder } from "../orders/place-order.ts";
import { changeReviewStatus } from "../reviews/change-review-status.ts";
import { createReview } from "../reviews/create-review.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenCustomer,
  givenGuest,
  makeContext,
  orderRequest,
  sql,
} from "../testing.ts";
import { addToWishlist } from "../wishlist/add-to-wishlist.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { deleteProduct } from "./delete-product.ts";
import { setProductImages } from "./set-product-images.ts";
import { addCategories, addProduct } from "./testing.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
  ctx = makeContext(fresh);
  await addCategories(ctx, "serum", "toner");
});
afterAll(() => fresh.drop());

const guest = () => makeContext(fresh, { actor: givenGuest() });

test("a product that nobody ordered goes, with everything that hangs on it", async () => {
  const { id } = await addProduct(ctx, { categories: ["toner"], image_url: "/media/1.svg" });
  await setProductImages(ctx, {
    id,
    images: [1, 2].map((n) => ({ image_url: `/media/${n}.svg`, is_primary: false })),
  });
  const shopper = makeContext(fresh, { actor: await givenCustomer(fresh.db) });
  await addToCart(shopper, { product_id: id, quantity: 1 });
  await addToWishlist(shopper, { product_id: id });
  const review = await createReview(shopper, { product_id: id, rating: 5 });
  await changeReviewStatus(ctx, { id: review.id, status: "approved" });
  expect(await deleteProduct(ctx, { id })).toEqual({ id, outcome: "deleted" });
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from products where id = ${id}) + (select count(*) from product_images where product_id = ${id})
      + (select count(*) from stock_movements where product_id = ${id})
      + (select count(*) from product_search where product_id = ${id}) + (select count(*) from reviews where product_id = ${id})
      + (select count(*) from shopping_cart where product_id = ${id})
      + (select count(*) from wishlists where product_id = ${id})
      + (select count(*) from product_categories where product_id = ${id})
      + (select count(*) from users where avg_rating > 0) as left
  `.execute(fresh.db);
  expect(rows).toEqual([{ left: 0 }]);
  await expect(deleteProduct(ctx, { id })).rejects.toMatchObject({ reason: "not_found" });
});

test("one that was ordered is archived, once; carts show that it is gone", async () => {
  const { id } = await addProduct(ctx);
  await placeOrder(await fillCart(guest(), { [id]: 1 }), orderRequest());
  const other = await fillCart(guest(), { [id]: 2 });
  expect(await deleteProduct(ctx, { id })).toEqual({ id, outcome: "archived" });
  const archived = await adminGetProduct(ctx, { id });
  expect(archived).toMatchObject({ status: "archived", version: 2 });
  expect(await getCart(other)).toMatchObject({ items: [{ product_id: id, quantity: 2, available_quantity: 0 }] });
  expect(await deleteProduct(ctx, { id })).toEqual({ id, outcome: "archived" });
  expect(await adminGetProduct(ctx, { id })).toEqual(archived);
});

test("a deletion that races checkouts ends as one of two stories: deleted and no order, or archived and ordered", async () => {
  for (let round = 0; round < 15; round++) {
    const { id } = await addProduct(ctx, { stock: 100 });
    const buyers = await Promise.all(Array.from({ length: 6 }, () => fillCart(guest(), { [id]: 1 })));
    const orders = buyers.map((buyer) => placeOrder(buyer, orderRequest()));
    const deletion = deleteProduct(ctx, { id });
    const placed = (await Promise.allSettled(orders)).filter((order) => {
      if (order.status === "rejected") {
        expect(["product_unavailable", "cart_empty", "out_of_stock"]).toContain(order.reason.reason);
      }
      return order.status === "fulfilled";
    });
    const { outcome } = await deletion;
    const { rows } = await sql<{ items: number }>`
      select count(*) as items from order_items where product_id = ${id}
    `.execute(fresh.db);
    expect(rows[0]?.items).toBe(placed.length);
    expect(placed.length > 0).toBe(outcome === "archived");
  }
});
