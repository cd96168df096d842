import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { listProducts } from "./list-products.ts";
import { addCategories, addProduct } from "./testing.ts";
import { updateProduct } from "./update-product.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "serum", "mask", "gifts");
});
afterAll(() => fresh.drop());

const listed = async (category: string) =>
  (await listProducts(ctx, { page: 1, page_size: 100, sort: "newest", category })).value.items.map(({ id }) => id);

test("a product is shown in its further categories, and in those that replace them", async () => {
  const { id, categories } = await addProduct(ctx, { category: "serum", categories: ["gifts", "serum"] });
  expect(categories).toEqual(["gifts"]);
  expect(await listed("gifts")).toContain(id);
  expect(await updateProduct(ctx, { id, categories: ["mask"] })).toMatchObject({ categories: ["mask"], version: 2 });
  expect(await listed("gifts")).not.toContain(id);
  expect(await listed("mask")).toContain(id);
  await updateProduct(ctx, { id, price: 3 });
  expect(await updateProduct(ctx, { id, category: "mask", categories: ["mask", "gifts"] })).toMatchObject({
    categories: ["gifts"],
  });
});

test("an unknown one refuses the whole product and is named", async () => {
  const refusal = {
    reason: "unknown_category",
    details: { fields: [{ field: "categories.1", code: "unknown_category" }] },
  };
  await expect(addProduct(ctx, { sku: "NOT-MADE", categories: ["mask", "nowhere"] })).rejects.toMatchObject(refusal);
  const { id } = await addProduct(ctx, { sku: "NOT-MADE", categories: ["mask"] });
  await expect(updateProduct(ctx, { id, price: 1, categories: ["mask", "nowhere"] })).rejects.toMatchObject(refusal);
  expect(await adminGetProduct(ctx, { id })).toMatchObject({ price: 10, categories: ["mask"] });
});

test("moderators do not move products about", async () => {
  const { id } = await addProduct(ctx);
  const moderator = makeContext(fresh, { actor: { kind: "staff", user_id: 3, session_id: "s", role: "moderator" } });
  await expect(updateProduct(moderator, { id, categories: [] })).rejects.toMatchObject({
    reason: "forbidden",
    details: { fields: [{ field: "categories", code: "forbidden" }] },
  });
});
