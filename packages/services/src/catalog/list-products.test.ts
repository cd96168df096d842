import { type ListProductsInput, listProductsInput, productCard } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { listProducts } from "./list-products.ts";
import { addCategories, addProduct } from "./testing.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;

const list = (input: Partial<ListProductsInput> = {}) =>
  listProducts(ctx, listProductsInput.parse(input)).then(({ value }) => value);
const names = async (input: Partial<ListProductsInput>) => (await list(input)).items.map((item) => item.name_en);

beforeAll(async () => {
  fresh = await freshDatabase();
  let clock = Date.parse("2026-01-01T00:00:00Z");
  const tick = () => {
    clock += 60_000;
    return clock;
  };
  ctx = makeContext(fresh, { now: () => new Date(tick()) });
  await addCategories(ctx, "skincare", "skincare/serum", "serum/night-serum", "makeup");
  await addProduct(ctx, {
    name_en: "A",
    price: 30,
    brand: "Fern",
    skin_types: ["oily", "combination"],
    skin_concerns: ["acne"],
  });
  await addProduct(ctx, { name_en: "B", price: 10, brand: "Moss", skin_types: ["dry"], stock: 0, is_featured: true });
  await addProduct(ctx, {
    name_en: "C",
    price: 20.5,
    brand: "Fern",
    category: "night-serum",
    skin_concerns: ["acne", "aging"],
  });
  await addProduct(ctx, {
    name_en: "D",
    price: 20.5,
    brand: "Moss",
    category: "makeup",
    stock: 0,
    allow_backorders: true,
  });
  await addProduct(ctx, {
    name_en: "E",
    price: 5,
    category: "makeup",
    stock: 0,
    track_inventory: false,
    skin_type: "sensitive",
  });
  await addProduct(ctx, { name_en: "Draft", status: "draft" });
  await addProduct(ctx, { name_en: "Old", status: "archived" });
  await sql`update products set rating_avg = case name_en when 'C' then 4.5 when 'A' then 3.25 else 0 end`.execute(
    fresh.db,
  );
});
afterAll(() => fresh.drop());

test("one statement answers the cards and the total, once the catalogue is in memory", async () => {
  await list();
  fresh.queries.length = 0;
  const page = await list({ page_size: 2 });
  expect(fresh.queries).toHaveLength(1);
  expect(page).toMatchObject({ page: 1, page_size: 2, total: 5 });
  expect(page.items).toHaveLength(2);
  for (const item of page.items) expect(productCard.strict().parse(item)).toEqual(item);
});

test.each([
  ["newest", ["E", "D", "C", "B", "A"]],
  ["price_asc", ["E", "B", "C", "D", "A"]],
  ["price_desc", ["A", "D", "C", "B", "E"]],
  ["rating", ["C", "A", "E", "D", "B"]],
  ["name", ["A", "B", "C", "D", "E"]],
  ["featured", ["B", "E", "D", "C", "A"]],
] as const)("sorts by %s, the id deciding", async (sort, expected) => {
  expect(await names({ sort })).toEqual(expected);
  const paged = [];
  for (const page of [1, 2, 3]) paged.push(...(await names({ sort, page, page_size: 2 })));
  expect(paged).toEqual(expected);
});

test.each<[Partial<ListProductsInput>, string[]]>([
  [{ category: "serum" }, ["A", "B", "C"]],
  [{ category: "night-serum" }, ["C"]],
  [{ category: "skincare" }, ["A", "B", "C"]],
  [{ category: "no-such" }, []],
  [{ skin_type: "oily" }, ["A", "C", "D"]],
  [{ skin_type: "dry" }, ["B", "C", "D"]],
  [{ skin_type: "sensitive" }, ["C", "D", "E"]],
  [{ skin_type: "all" }, ["C", "D"]],
  [{ concern: "acne" }, ["A", "C"]],
  [{ concern: "aging" }, ["C"]],
  [{ brand: "Fern" }, ["A", "C"]],
  [{ min_price: 20.5 }, ["A", "C", "D"]],
  [{ max_price: 20.5 }, ["B", "C", "D", "E"]],
  [{ min_price: 6, max_price: 20.5 }, ["B", "C", "D"]],
  [{ in_stock: true }, ["A", "C", "D", "E"]],
  [{ in_stock: false }, ["B"]],
  [
    { category: "skincare", brand: "Fern", skin_type: "oily", concern: "acne", min_price: 20, in_stock: true },
    ["A", "C"],
  ],
  [{ brand: "'; drop table products; --" }, []],
])("filters by %o", async (filters, expected) => {
  const page = await list({ ...filters, sort: "name" });
  expect(page.items.map((item) => item.name_en)).toEqual(expected);
  expect(page.total).toBe(expected.length);
});

test("products linked to a category are listed and counted once, in it and above it", async () => {
  await sql`
    insert into product_categories (product_id, category_id)
    select p.id, c.id from products p, categories c
    where (p.name_en, c.slug) in (('E', 'night-serum'), ('A', 'night-serum'), ('Draft', 'night-serum'))
  `.execute(fresh.db);
  for (const [category, expected] of [
    ["night-serum", ["A", "C", "E"]],
    ["serum", ["A", "B", "C", "E"]],
    ["makeup", ["D", "E"]],
  ] as const) {
    const page = await list({ category, sort: "name" });
    expect(page.items.map((item) => item.name_en)).toEqual(expected);
    expect(page.total).toBe(expected.length);
  }
  await sql`delete from product_categories`.execute(fresh.db);
});

test("a page past the end is empty and tells the total", async () => {
  expect(await list({ page: 100_000, page_size: 100 })).toEqual({ items: [], page: 100_000, page_size: 100, total: 5 });
});

test("the statement's text tells which filters are set, never their values", async () => {
  fresh.queries.length = 0;
  for (const brand of ["Fern", "Moss"]) await list({ brand, min_price: brand.length, page: brand.length });
  expect(new Set(fresh.queries).size).toBe(1);
});

test("categories that name each other as parent do not hang the list", async () => {
  await sql`update categories set parent_id = (select id from categories where slug = 'night-serum') where slug = 'skincare'`.execute(
    fresh.db,
  );
  expect((await list({ category: "serum" })).total).toBe(3);
  await sql`update categories set parent_id = null where slug = 'skincare'`.execute(fresh.db);
});
