import { productCard, type SearchProductsInput, searchProductsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { forgetCatalog } from "./catalog-index.ts";
import { searchProducts } from "./search-products.ts";
import { addCategories, addProduct } from "./testing.ts";
import { updateProduct } from "./update-product.ts";

let fresh: FreshDatabase;
let ctx: ServiceContext;

const search = (q: string, input: Partial<SearchProductsInput> = {}) =>
  searchProducts(ctx, searchProductsInput.parse({ q, ...input })).then(({ value }) => value);
const names = async (q: string, input: Partial<SearchProductsInput> = {}) =>
  (await search(q, input)).items.map((item) => item.name_en);

beforeAll(async () => {
  fresh = await freshDatabase();
  ctx = makeContext(fresh);
  await addCategories(ctx, "serum", "cleanser", "moisturizer", "sunscreen");
  await sql`
    update categories set name = v.name, name_th = v.th, name_km = v.km from (values
      ('serum', 'Serums', 'เซรั่ม', 'សេរ៉ូម'),
      ('cleanser', 'Cleansers', 'คลีนเซอร์', 'ផលិតផលលាងមុខ'),
      ('moisturizer', 'Moisturizers', 'มอยส์เจอไรเซอร์', 'ក្រែមផ្តល់សំណើម'),
      ('sunscreen', 'Sunscreens', 'ครีมกันแดด', 'ឡេការពារកម្តៅថ្ងៃ')
    ) v(slug, name, th, km) where categories.slug = v.slug
  `.execute(fresh.db);
  await addProduct(ctx, {
    name_en: "Glow Drops",
    brand: "La Mousse",
    name_th: "เซรั่มวิตามินซี",
    name_km: "សេរ៉ូមវីតាមីនសេ",
    ingredients: ["Aqua", "Niacinamide", "1,2-Hexanediol"],
    price: 30,
  });
  await addProduct(ctx, { name_en: "Niacinamide Serum", brand: "Fern", price: 12, skin_concerns: ["dark_spots"] });
  await addProduct(ctx, {
    name_en: "Gentle Cleanser",
    brand: "Fern",
    category: "cleanser",
    price: 9,
    skin_types: ["oily"],
  });
  await addProduct(ctx, {
    name_en: "Crème Riche",
    brand: "Moss & Co",
    category: "moisturizer",
    price: 40,
    description_en: "A face wash never dries after this.",
  });
  await addProduct(ctx, { name_en: "Moisturizer Light", brand: "Fern", category: "moisturizer", price: 15, stock: 0 });
  await addProduct(ctx, { name_en: "Daily Shield SPF50", brand: "Fern", category: "sunscreen", price: 20 });
  await addProduct(ctx, { name_en: "Secret Serum", status: "draft" });
});
afterAll(() => fresh.drop());

test.each([
  ["niacinamide", ["Niacinamide Serum", "Glow Drops"]],
  ["Niacinamide SERUM", ["Niacinamide Serum", "Glow Drops"]],
  ["serum", ["Niacinamide Serum", "Glow Drops"]],
  ["serums", ["Niacinamide Serum", "Glow Drops"]],
  ["creme riche", ["Crème Riche"]],
  ["la mousse", ["Glow Drops"]],
  ["cleanser for oily skin", ["Gentle Cleanser"]],
  ["spf 50", ["Daily Shield SPF50"]],
  ["1,2-hexanediol", ["Glow Drops"]],
  ["dark spots", ["Niacinamide Serum"]],
  ["เซรั่ม", ["Glow Drops", "Niacinamide Serum"]],
  ["วิตามิน", ["Glow Drops"]],
  ["ครีมกันแดด", ["Daily Shield SPF50"]],
  ["ผิวมัน", ["Gentle Cleanser"]],
  ["សេរ៉ូម", ["Glow Drops", "Niacinamide Serum"]],
  ["វីតាមីន", ["Glow Drops"]],
  ["ក្រែមសំណើម", ["Moisturizer Light", "Crème Riche"]],
])("a query spelt rightly is at most three statements, and one when it is asked again: %s", async (q, expected) => {
  forgetCatalog(fresh.db);
  await search("!!!");
  fresh.queries.length = 0;
  const page = await search(q);
  // Those that have its words; of more words than one, those that are called exactly so; the cards.
  expect(fresh.queries.length).toBeLessThanOrEqual(/^[\p{L}\p{M}]+$/u.test(q) && /[a-z]/i.test(q) ? 2 : 3);
  fresh.queries.length = 0;
  expect(await search(q)).toEqual(page);
  expect(fresh.queries).toHaveLength(1);
  expect(page.items.map((item) => item.name_en)).toEqual(expected);
  expect(page.total).toBe(expected.length);
  for (const item of page.items) expect(productCard.strict().parse(item)).toEqual(item);
});

test.each([
  ["moistruizer", ["Moisturizer Light", "Crème Riche"]],
  ["moisturiser", ["Moisturizer Light", "Crème Riche"]],
  ["niacinamde", ["Niacinamide Serum", "Glow Drops"]],
  ["clenser", ["Gentle Cleanser"]],
  ["gentel cleanser", ["Gentle Cleanser"]],
  ["sun screen", ["Daily Shield SPF50"]],
  ["facewash", ["Crème Riche"]],
  ["niac", ["Niacinamide Serum", "Glow Drops"]],
  ["fern shi", ["Daily Shield SPF50"]],
  ["เซรัม", ["Glow Drops", "Niacinamide Serum"]],
  ["เซรุ่ม", ["Glow Drops", "Niacinamide Serum"]],
  ["วิตมิน", ["Glow Drops"]],
  ["มอยเจอร์ไรเซอร์", ["Moisturizer Light", "Crème Riche"]],
  ["กันเเดด", ["Daily Shield SPF50"]],
  ["សេរូម", ["Glow Drops", "Niacinamide Serum"]],
  ["សេរ៉ុម", ["Glow Drops", "Niacinamide Serum"]],
  ["វីតាមិន", ["Glow Drops"]],
  ["សំណើ", ["Moisturizer Light", "Crème Riche"]],
])("a query misspelt, unfinished, joined or written apart is understood: %s", async (q, expected) => {
  expect((await names(q)).toSorted()).toEqual(expected.toSorted());
});

test("a misspelt query is at most four statements, and one when it is asked again", async () => {
  forgetCatalog(fresh.db);
  await search("!!!");
  fresh.queries.length = 0;
  const page = await search("moistruizerr");
  expect(page.items).toHaveLength(2);
  // Those that have it, the vocabulary, those that have words like it, and the cards.
  expect(fresh.queries).toHaveLength(4);
  expect(await search("moistruizerr", { sort: "price_asc" })).toMatchObject({ total: 2 });
  expect(fresh.queries).toHaveLength(5);
  // Misspelt otherwise, it means a word that was asked for before.
  expect(await search("moistruizre")).toMatchObject({ total: 2 });
  expect(fresh.queries).toHaveLength(7);
});

test("where no product has every word, those that have most are found, most first", async () => {
  expect(await names("fern gentle riche")).toEqual(["Gentle Cleanser"]);
  expect(await names("fern riche")).toHaveLength(5);
  expect(await names("gentle zzzzzz")).toEqual(["Gentle Cleanser"]);
});

test.each([
  ["zzzzzz qqqqqq"],
  ["'; delete from zzzz; --"],
  ["' | 'a':* & !'b' <-> (c"],
  ["\\"],
  ["%_%"],
  ["😀🧴"],
  ["!!! … ()"],
  ["\u200b"],
  ["ៗ"],
  ["x".repeat(100)],
  ["ab ".repeat(33).trim()],
  ["ก".repeat(100)],
  ["ស".repeat(100)],
  ["a\u0301".repeat(50)],
])("a query of nothing in the shop is an empty page: %s", async (q) => {
  expect(await search(q)).toEqual({ items: [], page: 1, page_size: 24, total: 0 });
});

test("filters narrow what is found, and words found only outside of them are no misspelling", async () => {
  expect(await names("fern", { max_price: 12 })).toEqual(["Gentle Cleanser", "Niacinamide Serum"]);
  expect(await names("serum", { category: "sunscreen" })).toEqual([]);
  expect(await names("moistruizer", { in_stock: true })).toEqual(["Crème Riche"]);
  expect(await names("fern", { category: "cleanser", skin_type: "oily" })).toEqual(["Gentle Cleanser"]);
});

test("pages of a search neither repeat nor skip, and sort as lists do", async () => {
  expect(await names("fern", { sort: "price_desc" })).toEqual([
    "Daily Shield SPF50",
    "Moisturizer Light",
    "Niacinamide Serum",
    "Gentle Cleanser",
  ]);
  for (const sort of ["relevance", "price_asc", "name"] as const) {
    const whole = await names("fern", { sort });
    const parts = [];
    for (const page of [1, 2, 3]) parts.push(...(await names("fern", { sort, page, page_size: 2 })));
    expect(parts).toEqual(whole);
    expect(whole).toHaveLength(4);
  }
  expect(await search("fern", { page: 9 })).toEqual({ items: [], page: 9, page_size: 24, total: 4 });
});

test("a product leaves and enters the search with its status, whoever changes it", async () => {
  const set = (status: string) =>
    sql`update products set status = ${status}::product_status where name_en = 'Crème Riche'`.execute(fresh.db);
  await set("archived");
  expect(await names("riche")).toEqual([]);
  await set("active");
  expect(await names("riche")).toEqual(["Crème Riche"]);
});

test("what was found is found otherwise once a product is called otherwise, made or deleted", async () => {
  const id = await addProduct(ctx, { name_en: "Plum Balm", brand: "Fern" }).then(({ id }) => id);
  expect(await names("plum")).toEqual(["Plum Balm"]);
  await updateProduct(ctx, { id, name_en: "Peach Balm" });
  expect(await names("peach")).toEqual(["Peach Balm"]);
  expect(await names("plum balm")).toEqual(["Peach Balm"]);
  // Also a word that the vocabulary did not have when it was read.
  await updateProduct(ctx, { id, name_en: "Damson Balm" });
  expect(await names("dasmon")).toEqual(["Damson Balm"]);
  await updateProduct(ctx, { id, name_en: "Peach Balm" });
  expect(await names("paech")).toEqual(["Peach Balm"]);
  await sql`delete from products where id = ${id}`.execute(fresh.db);
  expect(await names("peach")).toEqual([]);
});

test("the statement's text does not tell the query", async () => {
  forgetCatalog(fresh.db);
  await search("!!!");
  fresh.queries.length = 0;
  for (const q of ["fern serum", "shield daily fern", "เซรั่ม fern", "niacinamide serum"]) await search(q);
  // Those that have the words, those that are called exactly so, and the cards.
  expect(new Set(fresh.queries).size).toBe(3);
});
