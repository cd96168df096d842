import {
  type AdminListProductsInput,
  adminListProductsInput,
  adminProductRow,
  category as categorySchema,
  productDetail,
  productFacets,
} from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { adminGetProduct } from "./admin-get-product.ts";
import { adminListProducts } from "./admin-list-products.ts";
import { getFacets } from "./get-facets.ts";
import { getProduct } from "./get-product.ts";
import { listCategories } from "./list-categories.ts";
import { addCategories, addProduct } from "./testing.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;

beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "skincare", "skincare/serum", "serum/night-serum", "makeup", "hidden");
  await sql`update categories set is_active = false where slug = 'hidden'`.execute(fresh.db);
  await addProduct(ctx, {
    name_en: "Dew Drops",
    sku: "DEW_1",
    brand: "Fern",
    price: 30,
    skin_types: ["oily", "dry"],
    skin_concerns: ["acne", "pores"],
    image_url: "/media/a.svg",
    ingredients: ["Aqua", "Niacinamide"],
  });
  await addProduct(ctx, {
    name_en: "Night Dew",
    sku: "DEW-2",
    brand: "Fern",
    price: 12.5,
    category: "night-serum",
    skin_concerns: ["acne"],
  });
  await addProduct(ctx, {
    name_en: "Blush",
    sku: "100%",
    brand: "Moss",
    price: 8,
    category: "makeup",
    skin_types: ["dry"],
    name_th: "บลัชออน",
  });
  await addProduct(ctx, {
    name_en: "Secret",
    sku: "SECRET",
    brand: "Moss",
    price: 900,
    status: "draft",
    category: "makeup",
  });
});
afterAll(() => fresh.drop());

const idOf = async (sku: string) =>
  (await fresh.db.selectFrom("products").select("id").where("sku", "=", sku).executeTakeFirstOrThrow()).id;

test("a product is read by slug and by id, whole, in one statement, its primary image first", async () => {
  const id = await idOf("DEW_1");
  await sql`insert into product_images (product_id, image_url, alt_text, sort_order) values (${id}, '/media/b.svg', 'Back', 0)`.execute(
    fresh.db,
  );
  fresh.queries.length = 0;
  const product = (await getProduct(ctx, { slug: "fern-dew-drops" })).value;
  expect(fresh.queries).toHaveLength(1);
  expect(productDetail.strict().parse(product)).toEqual(product);
  expect(product).toMatchObject({
    id,
    price: 30,
    in_stock: true,
    skin_types: ["oily", "dry"],
    ingredients: ["Aqua", "Niacinamide"],
    image_url: "/media/a.svg",
    images: [
      { image_url: "/media/a.svg", alt_text: null },
      { image_url: "/media/b.svg", alt_text: "Back" },
    ],
  });
  expect((await getProduct(ctx, { id })).value).toEqual(product);
});

test("what is not on sale is not found", async () => {
  const id = await idOf("SECRET");
  for (const input of [{ id }, { slug: "moss-secret" }, { id: 2_000_000_000 }, { slug: "none" }]) {
    await expect(getProduct(ctx, input)).rejects.toMatchObject({ reason: "not_found" });
  }
  expect(await adminGetProduct(ctx, { id })).toMatchObject({ sku: "SECRET", status: "draft", published_at: null });
  await expect(adminGetProduct(ctx, { id: 2_000_000_000 })).rejects.toMatchObject({ reason: "not_found" });
});

test("categories come in order with what their lists would show", async () => {
  const categories = (await listCategories(ctx)).value;
  for (const category of categories) expect(categorySchema.strict().parse(category)).toEqual(category);
  expect(categories.map(({ slug, parent_slug, product_count }) => [slug, parent_slug, product_count])).toEqual([
    ["skincare", null, 2],
    ["serum", "skincare", 2],
    ["night-serum", "serum", 1],
    ["makeup", null, 1],
  ]);
});

test("facets count what each choice would show, of all or of one category", async () => {
  const all = (await getFacets(ctx, {})).value;
  expect(productFacets.strict().parse(all)).toEqual(all);
  expect(all).toEqual({
    brands: [
      { value: "Fern", count: 2 },
      { value: "Moss", count: 1 },
    ],
    // Night Dew suits all.
    skin_types: [
      { value: "oily", count: 2 },
      { value: "dry", count: 3 },
      { value: "combination", count: 1 },
      { value: "sensitive", count: 1 },
      { value: "normal", count: 1 },
    ],
    skin_concerns: [
      { value: "acne", count: 2 },
      { value: "pores", count: 1 },
    ],
    min_price: 8,
    max_price: 30,
    currency: "USD",
  });
  expect((await getFacets(ctx, { category: "night-serum" })).value).toMatchObject({
    brands: [{ value: "Fern", count: 1 }],
    min_price: 12.5,
    max_price: 12.5,
  });
  expect((await getFacets(ctx, { category: "none" })).value).toEqual({
    brands: [],
    skin_types: [],
    skin_concerns: [],
    min_price: 0,
    max_price: 0,
    currency: "USD",
  });
});

test.each<[Partial<AdminListProductsInput>, string[]]>([
  [{}, ["SECRET", "100%", "DEW-2", "DEW_1"]],
  [{ q: "dew" }, ["DEW-2", "DEW_1"]],
  [{ q: "DEW_" }, ["DEW_1"]],
  [{ q: "%" }, ["100%"]],
  [{ q: "moss" }, ["SECRET", "100%"]],
  [{ q: "บลัช" }, ["100%"]],
  [{ q: "" }, ["SECRET", "100%", "DEW-2", "DEW_1"]],
  [{ q: "nothing" }, []],
  [{ status: "draft" }, ["SECRET"]],
  [{ category: "makeup", sort: "price_asc" }, ["100%", "SECRET"]],
  [{ sort: "name" }, ["100%", "DEW_1", "DEW-2", "SECRET"]],
])("staff find by %o", async (input, skus) => {
  const page = await adminListProducts(ctx, adminListProductsInput.parse(input));
  for (const item of page.items) expect(adminProductRow.strict().parse(item)).toEqual(item);
  expect(page.items.map(({ sku }) => sku)).toEqual(skus);
  expect(page.total).toBe(skus.length);
});
