import { afterAll, beforeAll, expect, test } from "vitest";
import { searchProducts } from "../catalog/search-products.ts";
import { addProduct } from "../catalog/testing.ts";
import { updateProduct } from "../catalog/update-product.ts";
import type { ServiceContext } from "../context.ts";
import { heldBy } from "../held-by.ts";
import { jobHandlers } from "../jobs/job-handlers.ts";
import { placeOrder } from "../orders/place-order.ts";
import { type FreshDatabase, fillCart, freshDatabase, givenGuest, makeContext, orderRequest, sql } from "../testing.ts";
import { adminListCategories } from "./admin-list-categories.ts";
import { createCategory } from "./create-category.ts";
import { deleteCategory } from "./delete-category.ts";
import { updateCategory } from "./update-category.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase({ poolSize: 20 });
  ctx = makeContext(fresh);
});
afterAll(() => fresh.drop());

const refusal = (reason: string, field: string) => ({ reason, details: { fields: [{ field, code: reason }] } });
const parentOf = async (id: number) =>
  (await adminListCategories(ctx)).find((category) => category.id === id)?.parent_id;

test("a category is created, listed with its products, changed in part and deleted", async () => {
  const made = await createCategory(ctx, { name: "Hair & Body", name_km: "សក់", description: "" });
  expect(made).toMatchObject({ slug: "hair-body", description: null, is_active: true, product_count: 0 });
  const { id: product } = await addProduct(ctx, { category: "hair-body", status: "draft" });
  const changed = await updateCategory(ctx, { id: made.id, is_active: false, name_km: null });
  expect(changed).toMatchObject({ name: "Hair & Body", name_km: null, is_active: false, product_count: 1 });
  expect(await adminListCategories(ctx)).toContainEqual(expect.objectContaining({ id: made.id, product_count: 1 }));
  await fresh.db.deleteFrom("products").where("id", "=", product).execute();
  await deleteCategory(ctx, { id: made.id });
  await expect(deleteCategory(ctx, { id: made.id })).rejects.toMatchObject({ reason: "not_found" });
  await expect(updateCategory(ctx, { id: made.id, name: "x" })).rejects.toMatchObject({ reason: "not_found" });
});

test("what stands in the way is named", async () => {
  const taken = await createCategory(ctx, { name: "Taken" });
  await expect(createCategory(ctx, { name: "Taken" })).rejects.toMatchObject(refusal("slug_taken", "slug"));
  await expect(createCategory(ctx, { name: "ម៉ាស" })).rejects.toMatchObject({
    reason: "invalid_input",
    details: { fields: [{ field: "slug", code: "required" }] },
  });
  const orphan = { name: "Orphan", parent_id: 2_000_000_000 };
  await expect(createCategory(ctx, orphan)).rejects.toMatchObject(refusal("unknown_category", "parent_id"));
  const other = await createCategory(ctx, { name: "Other" });
  await expect(updateCategory(ctx, { id: other.id, slug: "taken" })).rejects.toMatchObject(
    refusal("slug_taken", "slug"),
  );
  await expect(updateCategory(ctx, { id: other.id, parent_id: 2_000_000_000 })).rejects.toMatchObject(
    refusal("unknown_category", "parent_id"),
  );
  await expect(updateCategory(ctx, { id: taken.id, parent_id: taken.id })).rejects.toMatchObject(
    refusal("category_cycle", "parent_id"),
  );
});

test("a category with products or categories in it stays; a product shown in it beside goes on without", async () => {
  const above = await createCategory(ctx, { name: "Above" });
  const below = await createCategory(ctx, { name: "Below", parent_id: above.id });
  await addProduct(ctx, { category: "below" });
  for (const { id } of [above, below]) {
    await expect(deleteCategory(ctx, { id })).rejects.toMatchObject(refusal("category_in_use", "id"));
  }
  const beside = await createCategory(ctx, { name: "Beside" });
  const product = await addProduct(ctx, { category: "below", categories: ["beside"] });
  await deleteCategory(ctx, { id: beside.id });
  expect(await updateProduct(ctx, { id: product.id, price: 2 })).toMatchObject({ categories: [] });
});

test("a product that is put into a category while it is deleted: one of the two is refused", async () => {
  for (let round = 0; round < 10; round++) {
    const { id } = await createCategory(ctx, { name: `Fleeting ${round}` });
    const answers = await Promise.allSettled([
      deleteCategory(ctx, { id }),
      addProduct(ctx, { category: `fleeting-${round}` }),
    ]);
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(["category_in_use", "unknown_category"]).toContain(refused[0]?.reason.reason);
  }
});

test("no category comes below itself: not by one change, nor by three at once that make a ring", async () => {
  const [a, b, c] = [
    await createCategory(ctx, { name: "Ring A" }),
    await createCategory(ctx, { name: "Ring B" }),
    await createCategory(ctx, { name: "Ring C" }),
  ];
  await updateCategory(ctx, { id: b.id, parent_id: a.id });
  await updateCategory(ctx, { id: c.id, parent_id: b.id });
  await expect(updateCategory(ctx, { id: a.id, parent_id: c.id })).rejects.toMatchObject(
    refusal("category_cycle", "parent_id"),
  );
  for (let round = 0; round < 10; round++) {
    for (const { id } of [a, b, c]) await updateCategory(ctx, { id, parent_id: null });
    const moves: [number, number][] = [
      [a.id, b.id],
      [b.id, c.id],
      [c.id, a.id],
    ];
    const answers = await Promise.allSettled(moves.map(([id, parent_id]) => updateCategory(ctx, { id, parent_id })));
    const refused = answers.filter((answer) => answer.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ reason: "category_cycle" });
  }
  expect([await parentOf(a.id), await parentOf(b.id), await parentOf(c.id)]).toContain(null);
});

test("a new slug is followed by products and coupons, while they are being sold", async () => {
  const { id } = await createCategory(ctx, { name: "Old" });
  const products = await Promise.all(Array.from({ length: 8 }, () => addProduct(ctx, { category: "old", stock: 50 })));
  await fresh.db
    .insertInto("coupons")
    .values({ code: "OLD", name: "Old", type: "fixed", value: 1, applicable_categories: ["serum", "old"] } as never)
    .execute();
  const lines = Object.fromEntries(products.toReversed().map((product) => [product.id, 1]));
  const buyers = await Promise.all(
    Array.from({ length: 8 }, () => fillCart(makeContext(fresh, { actor: givenGuest() }), lines)),
  );
  await Promise.all([
    updateCategory(ctx, { id, slug: "new" }),
    ...buyers.map((buyer) => placeOrder(buyer, orderRequest())),
  ]);
  const rows = await fresh.db.selectFrom("products").select("category").where("category", "=", "new").execute();
  expect(rows).toHaveLength(8);
  const coupon = await fresh.db
    .selectFrom("coupons")
    .select("applicable_categories")
    .where("code", "=", "OLD")
    .execute();
  expect(coupon).toEqual([{ applicable_categories: ["serum", "new"] }]);
});

test("a new name is promised to search, for what is below too, and found when the job has run", async () => {
  const above = await createCategory(ctx, { name: "Plain" });
  const below = await createCategory(ctx, { name: "Plainer", parent_id: above.id });
  const { id } = await addProduct(ctx, { category: below.slug });
  await fresh.db.deleteFrom("outbox").execute();
  await updateCategory(ctx, { id: above.id, sort_order: 3 });
  expect(await fresh.db.selectFrom("outbox").selectAll().execute()).toEqual([]);
  await updateCategory(ctx, { id: above.id, name: "Spikenard" });
  const [job] = await fresh.db.selectFrom("outbox").select(["job", "payload"]).execute();
  expect(job).toEqual({ job: "index-category", payload: { category_id: above.id } });
  await jobHandlers["index-category"]?.(ctx, job?.payload as never);
  const found = (await searchProducts(ctx, { q: "spikenard", page: 1, page_size: 9, sort: "relevance" })).value;
  expect(found.items.map((item) => item.id)).toEqual([id]);
});

test("a product that is renamed while the job runs is found by its new name", async () => {
  const { id: category_id } = await createCategory(ctx, { name: "Busy" });
  const { id } = await addProduct(ctx, { category: "busy", name_en: "Sandalwood" });
  await heldBy(
    fresh.db,
    (db) => updateProduct({ ...ctx, db }, { id, name_en: "Turmeric" }),
    async () => jobHandlers["index-category"]?.(ctx, { category_id } as never),
  );
  const find = async (q: string) =>
    (await searchProducts(ctx, { q, page: 1, page_size: 9, sort: "relevance" })).value.items.map((item) => item.id);
  expect(await find("turmeric")).toEqual([id]);
  expect(await find("sandalwood")).toEqual([]);
});

test("a large category is indexed by jobs that follow each other, each in time", async () => {
  const { id: category_id } = await createCategory(ctx, { name: "Vetiver" });
  await sql`
    insert into products (name_en, slug, sku, price, category)
    select 'Many ' || n, 'many-' || n, 'MANY-' || n, 1, 'vetiver' from generate_series(1, 1200) n
  `.execute(fresh.db);
  await fresh.db.deleteFrom("outbox").execute();
  const found = async () =>
    (await searchProducts(ctx, { q: "vetiver", page: 1, page_size: 1, sort: "relevance" })).value.total;
  await jobHandlers["index-category"]?.(ctx, { category_id } as never);
  expect(await found()).toBe(1000);
  const [next, ...more] = await fresh.db.deleteFrom("outbox").returning(["job", "payload"]).execute();
  expect(more).toEqual([]);
  await jobHandlers[next?.job ?? ""]?.(ctx, next?.payload as never);
  expect(await found()).toBe(1200);
  expect(await fresh.db.selectFrom("outbox").select("job").execute()).toEqual([]);
});
