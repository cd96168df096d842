import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { bulkUpdateProducts } from "./bulk-update-products.ts";
import { importProducts } from "./import-products.ts";
import { overlyFine } from "./price-decimals.ts";
import { addCategories, addProduct } from "./testing.ts";
import { updateProduct } from "./update-product.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "serum");
  await fresh.db.updateTable("shop_settings").set({ currency: "KHR" }).execute();
});
afterAll(() => fresh.drop());

const fine = (field: string) => ({
  reason: "invalid_input",
  details: { fields: [{ field, code: "too_many_decimals", params: { maximum: 0 } }] },
});

test.each([0.1, 1.15, 4.35, 8.2, 1000.01, 99_999_999.99])("%d dollars is as fine as a dollar goes", (price) =>
  expect(overlyFine({ price, compare_at_price: price }, "USD")).toEqual([]),
);

test("a riel has no decimals: created, changed and set together, a price that has some is refused and named", async () => {
  await expect(addProduct(ctx, { price: 4100.5 })).rejects.toMatchObject(fine("price"));
  const { id } = await addProduct(ctx, { price: 4100 });
  await expect(updateProduct(ctx, { id, price: 4100.01 })).rejects.toMatchObject(fine("price"));
  await expect(updateProduct(ctx, { id, compare_at_price: 5000.5 })).rejects.toMatchObject(fine("compare_at_price"));
  await expect(bulkUpdateProducts(ctx, { ids: [id], set: { price: 0.5 } })).rejects.toMatchObject(fine("set.price"));
  await bulkUpdateProducts(ctx, { ids: [id], set: { price_change_percent: 3.33 } });
  // 4236.53
  expect(await adminGetProduct(ctx, { id })).toMatchObject({ price: 4237, version: 2 });
});

test("an import rejects such a row and takes the others", async () => {
  const row = (sku: string, price: number, line: number) => ({ line, sku, name_en: sku, price, category: "serum" });
  const report = await importProducts(ctx, {
    rows: [row("FINE", 4100.5, 2), row("WHOLE", 4100, 3)],
    default_stock: 0,
    set_stock: false,
    new_categories: [],
  });
  expect(report).toMatchObject({
    created: 1,
    rejected: [{ line: 2, sku: "FINE", field: "price", reason: "too_many_decimals" }],
  });
});
