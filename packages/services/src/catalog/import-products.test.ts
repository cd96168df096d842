import { type ImportProductRow, type ImportProductsInput, importProductsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { heldBy } from "../held-by.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { importProducts } from "./import-products.ts";
import { searchProducts } from "./search-products.ts";
import { addCategories, addProduct } from "./testing.ts";

let fresh: FreshDatabase | undefined;
let ctx: ServiceContext;

beforeEach(async () => {
  await fresh?.drop();
  fresh = await freshDatabase();
  ctx = makeContext(fresh, { actor: { kind: "system", name: "import" } });
  await addCategories(ctx, "serum");
});
afterAll(() => fresh?.drop());

const row = (n: number, given: Partial<ImportProductRow> = {}): ImportProductRow => ({
  line: n + 1,
  name_en: `Dew ${n}`,
  sku: `S-${n}`,
  price: n + 0.5,
  category: "serum",
  ...given,
});
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(index + 1));
const run = (input: Partial<ImportProductsInput>) => importProducts(ctx, importProductsInput.parse(input));
const products = () =>
  ctx.db
    .selectFrom("products")
    .select(["sku", "name_en", "slug", "price", "stock", "version", "image_url"])
    .orderBy("id")
    .execute();

test("500 rows are a handful of statements", async () => {
  if (!fresh) throw new Error("no database");
  fresh.queries.length = 0;
  expect(await run({ rows: rows(500), default_stock: 50 })).toEqual({
    created: 500,
    updated: 0,
    unchanged: 0,
    rejected: [],
    ignored: [],
  });
  expect(fresh.queries.length).toBeLessThanOrEqual(10);
  const { rows: sums } = await sql<{ products: number; stock: number; moved: number; reasons: string[] }>`
    select (select count(*) from products) as products, (select sum(stock) from products) as stock,
      (select sum(quantity) from stock_movements) as moved,
      array(select distinct reason || ' ' || actor from stock_movements) as reasons
  `.execute(ctx.db);
  expect(sums[0]).toEqual({ products: 500, stock: 25_000, moved: 25_000, reasons: ["import system:import"] });
});

test("the same rows again change nothing, even after a sale", async () => {
  const input = { rows: rows(3), default_stock: 50 };
  await run(input);
  await sql`update products set stock = 47 where sku = 'S-2'`.execute(ctx.db);
  const before = await products();
  expect(await run(input)).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
  expect(await products()).toEqual(before);
});

test("each kind of row is counted as what it was", async () => {
  await run({ rows: rows(3) });
  const report = await run({
    rows: [
      row(1),
      row(2, { price: 99.99, image_url: "/media/2.svg" }),
      row(4, { category: "nowhere" }),
      row(5),
      row(3, { name_en: "Changed" }),
      row(6, { line: 77, sku: "S-1" }),
    ],
  });
  expect(report).toEqual({
    created: 1,
    updated: 2,
    unchanged: 1,
    rejected: [
      { line: 5, sku: "S-4", field: "category", reason: "unknown_category" },
      { line: 77, sku: "S-1", field: "sku", reason: "duplicate_sku" },
    ],
    ignored: [],
  });
  expect(await products()).toMatchObject([
    { sku: "S-1", version: 1 },
    { sku: "S-2", version: 2, price: 99.99, image_url: "/media/2.svg", slug: "dew-2" },
    { sku: "S-3", version: 2, name_en: "Changed", slug: "dew-3" },
    { sku: "S-5", version: 1 },
  ]);
});

test("stock follows a stock column, as a movement", async () => {
  await run({ rows: [row(1, { stock: 10 })] });
  await run({ rows: [row(1, { stock: 4 })] });
  expect(await products()).toMatchObject([{ stock: 10 }]);
  expect(await run({ rows: [row(1, { stock: 4 })], set_stock: true })).toMatchObject({ updated: 1 });
  expect(await products()).toMatchObject([{ stock: 4 }]);
  const moves = await ctx.db.selectFrom("stock_movements").select(["quantity", "reason"]).orderBy("id").execute();
  expect(moves).toEqual([
    { quantity: 10, reason: "import" },
    { quantity: -6, reason: "import" },
  ]);
});

test("missing categories are made where the caller defines them, known ones left as they are", async () => {
  const input = {
    rows: [row(1, { category: "face-mask" }), row(2)],
    new_categories: [
      { slug: "face-mask", name: "Face masks", name_th: "มาส์กหน้า", name_km: "ម៉ាស់មុខ" },
      { slug: "serum", name: "Something else" },
    ],
  };
  expect(await run(input)).toMatchObject({ created: 2, rejected: [] });
  expect(await run(input)).toMatchObject({ unchanged: 2 });
  const categories = await ctx.db
    .selectFrom("categories")
    .select(["slug", "name", "name_km"])
    .orderBy("slug")
    .execute();
  expect(categories).toEqual([
    { slug: "face-mask", name: "Face masks", name_km: "ម៉ាស់មុខ" },
    { slug: "serum", name: "serum", name_km: null },
  ]);
});

test("products of one name get slugs of their own, beside those that are named", async () => {
  await addProduct(ctx, { name_en: "Dew", brand: "Fern" });
  await run({
    rows: [
      row(1, { name_en: "Dew", brand: "Fern" }),
      row(2, { name_en: "Dew", brand: "Fern" }),
      row(3, { slug: "fern-dew-4" }),
      row(4, { name_en: "Dew", brand: "Fern" }),
    ],
  });
  expect((await products()).map(({ slug }) => slug)).toEqual([
    "fern-dew",
    "fern-dew-2",
    "fern-dew-3",
    "fern-dew-4",
    "fern-dew-5",
  ]);
});

test("what is imported is found, by its ingredients too, and what is renamed by its new name", async () => {
  const found = async (q: string) =>
    (await searchProducts(ctx, { q, page: 1, page_size: 10, sort: "relevance" })).value.items.map(
      ({ name_en }) => name_en,
    );
  await run({ rows: [row(1, { ingredients_text: "Aqua, Bakuchiol" }), row(2)] });
  expect(await found("bakuchiol")).toEqual(["Dew 1"]);
  await run({ rows: [row(2, { name_en: "Quillwort" })] });
  expect(await found("quillwort")).toEqual(["Quillwort"]);
});

test("two imports of the same file at once make each product once", async () => {
  const reports = await Promise.all([run({ rows: rows(40) }), run({ rows: rows(40) })]);
  expect(reports.reduce((sum, report) => sum + report.created, 0)).toBe(40);
  expect(reports.reduce((sum, report) => sum + report.unchanged, 0)).toBe(40);
  expect(await products()).toHaveLength(40);
});

test("an import that deadlocks with another is made again", async () => {
  const slugs = ["new-a", "new-b"] as const;
  const add = (db: ServiceContext["db"], slug: string) =>
    sql`insert into categories (name, slug) values ('New', ${slug})`.execute(db);
  const imported = await heldBy(
    ctx.db,
    (other) => add(other, slugs[1]),
    () => run({ rows: rows(1), new_categories: slugs.map((slug) => ({ slug, name: slug })) }),
    // The import has waited longer, so it is the one that PostgreSQL ends.
    (other) => add(other, slugs[0]),
  );
  expect(imported).toMatchObject({ status: "fulfilled", value: { created: 1 } });
});
