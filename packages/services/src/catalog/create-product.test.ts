import { adminProduct } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { createProduct } from "./create-product.ts";
import { addCategories, addProduct } from "./testing.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;
const now = new Date("2026-03-01T08:00:00Z");

beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh, { now: () => now, actor: { kind: "staff", user_id: 7, session_id: "s", role: "admin" } });
  await addCategories(ctx, "serum");
});
afterAll(() => fresh.drop());

const movements = (product_id: number) =>
  fresh.db
    .selectFrom("stock_movements")
    .select(["quantity", "reason", "actor"])
    .where("product_id", "=", product_id)
    .orderBy("id")
    .execute();

test("four fields make a product; the rest has sensible values", async () => {
  const product = await createProduct(ctx, {
    name_en: "Dew Drops",
    sku: "DEW",
    price: 24.99,
    category: "serum",
    stock: 0,
  });
  expect(adminProduct.strict().parse(product)).toEqual(product);
  expect(product).toMatchObject({
    slug: "dew-drops",
    price: 24.99,
    brand: "",
    status: "active",
    skin_type: "all",
    skin_types: ["all"],
    ingredients: [],
    track_inventory: true,
    version: 1,
    created_at: "2026-03-01T08:00:00Z",
    published_at: "2026-03-01T08:00:00Z",
  });
  expect(await movements(product.id)).toEqual([]);
});

test("its first stock is the first movement, its image the primary one, and it can be found", async () => {
  const product = await addProduct(ctx, { name_en: "Moss Balm", stock: 12, image_url: "/media/moss.svg" });
  expect(product).toMatchObject({ stock: 12, image_url: "/media/moss.svg" });
  expect(await movements(product.id)).toEqual([{ quantity: 12, reason: "initial", actor: "staff:7" }]);
  const images = await fresh.db.selectFrom("product_images").selectAll().where("product_id", "=", product.id).execute();
  expect(images).toMatchObject([{ image_url: "/media/moss.svg", is_primary: true }]);
  const indexed = await fresh.db
    .selectFrom("product_search")
    .select("title")
    .where("product_id", "=", product.id)
    .execute();
  expect(indexed[0]?.title).toContain("'moss'");
});

test("a draft is not yet published; the types a product suits lead its main type", async () => {
  const draft = await addProduct(ctx, { status: "draft", skin_types: ["dry", "sensitive", "dry"] });
  expect(draft).toMatchObject({ published_at: null, skin_type: "dry", skin_types: ["dry", "sensitive"] });
  expect(await addProduct(ctx, { skin_type: "oily" })).toMatchObject({ skin_type: "oily", skin_types: ["oily"] });
});

test.each([
  [{ brand: "Éclat™", name_en: "Rosée No. 5" }, "eclat-rosee-no-5"],
  [{ brand: "Éclat™", name_en: "Rosée No. 5" }, "eclat-rosee-no-5-2"],
  [{ brand: "Fern", name_en: "Fern Water" }, "fern-water"],
  [{ brand: "Fern", name_en: "เซรั่ม", sku: "TH 1" }, "fern-th-1"],
  [{ name_en: "សេរ៉ូម", sku: "ស" }, "product"],
  [{ name_en: "x".repeat(255), brand: "y".repeat(100) }, `${"y".repeat(100)}-${"x".repeat(99)}`],
])("a slug is made of %o", async (given, slug) => {
  expect((await addProduct(ctx, given)).slug).toBe(slug);
});

test("products of one name made at once all get a slug", async () => {
  const made = await Promise.all(Array.from({ length: 3 }, () => addProduct(ctx, { name_en: "Twin" })));
  expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
});

test.each([
  [{ sku: "DEW" }, "sku_taken", "sku"],
  [{ slug: "dew-drops" }, "slug_taken", "slug"],
  [{ category: "nowhere" }, "unknown_category", "category"],
])("%o is refused with %s", async (given, reason, field) => {
  await expect(addProduct(ctx, given)).rejects.toMatchObject({
    reason,
    details: { fields: [{ field, code: reason }] },
  });
});

test("the two columns of skin types agree, whoever writes them", async () => {
  const { rows } = await sql<{ skin_type: string; skin_types: string[] }>`
    insert into products (name_en, slug, sku, price, category, skin_type, skin_types) values
      ('a', 'a', 'raw-a', 1, 'serum', default, '{dry,oily}'),
      ('b', 'b', 'raw-b', 1, 'serum', 'sensitive', default),
      ('c', 'c', 'raw-c', 1, 'serum', 'dry', '{oily,dry}')
    returning skin_type, skin_types::text[]
  `.execute(fresh.db);
  expect(rows).toEqual([
    { skin_type: "dry", skin_types: ["dry", "oily"] },
    { skin_type: "sensitive", skin_types: ["sensitive"] },
    { skin_type: "dry", skin_types: ["oily", "dry"] },
  ]);
  const changed = await sql<{ skin_types: string[] }>`
    update products set skin_type = 'normal' where sku = 'raw-c' returning skin_types::text[]
  `.execute(fresh.db);
  expect(changed.rows).toEqual([{ skin_types: ["normal"] }]);
});
