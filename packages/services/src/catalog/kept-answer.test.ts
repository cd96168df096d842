import type { Json } from "@dewy/core";
import { listProductsInput, productFacetsInput } from "@dewy/core/schemas";
import { memoryCache } from "@dewy/db";
import { expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { postgresStores } from "../stores.ts";
import { freshDatabase, givenProduct, makeContext } from "../testing.ts";
import { getFacets } from "./get-facets.ts";
import { listKey } from "./kept-answer.ts";
import { listCategories } from "./list-categories.ts";
import { listProducts } from "./list-products.ts";

test.each([
  [{}, "api:products:page:1"],
  [{ page: 3, page_size: 24, sort: "newest" }, "api:products:page:3"],
  [
    { sort: "rating", in_stock: false, category: "serum" },
    "api:products:page:1?category=serum&in_stock=false&sort=rating",
  ],
  [
    { category: "serum", sort: "rating", in_stock: false },
    "api:products:page:1?category=serum&in_stock=false&sort=rating",
  ],
  [{ brand: "A&b=c d", page_size: 8 }, "api:products:page:1?brand=A%26b%3Dc+d&page_size=8"],
])("the key of %o", (asked, key) => {
  expect(listKey(listProductsInput.parse(asked))).toBe(key);
});

/** By a question whose answer is not kept. */
const loadCatalog = (ctx: ServiceContext) => listProducts(ctx, listProductsInput.parse({ page: 101 }));

test("an answer is read once, unless its question is one of endlessly many, or it is empty", async () => {
  const fresh = await freshDatabase();
  const ctx = makeContext(fresh, { stores: postgresStores(fresh.db, memoryCache()) });
  await givenProduct(fresh.db);
  await loadCatalog(ctx);
  const queriesOfTwo = async (ask: () => Promise<Json<unknown>>) => {
    fresh.queries.length = 0;
    expect((await ask()).text).toBe((await ask()).text);
    return fresh.queries.length;
  };
  const list = (asked: object) => queriesOfTwo(() => listProducts(ctx, listProductsInput.parse(asked)));
  expect(await list({})).toBe(1);
  expect(await list({ category: "serum", sort: "rating" })).toBe(1);
  expect(await queriesOfTwo(() => listCategories(ctx))).toBe(1);
  expect(await queriesOfTwo(() => getFacets(ctx, productFacetsInput.parse({})))).toBe(1);
  for (const asked of [{ min_price: 1 }, { max_price: 99 }, { page_size: 25 }, { page: 101 }, { brand: "none" }]) {
    expect(await list(asked), JSON.stringify(asked)).toBe(2);
  }
  await fresh.drop();
});

test("a hundred who ask the same at once wait for one statement", async () => {
  const fresh = await freshDatabase();
  const ctx = makeContext(fresh, { stores: postgresStores(fresh.db, memoryCache()) });
  await givenProduct(fresh.db);
  await loadCatalog(ctx);
  fresh.queries.length = 0;
  const answers = await Promise.all(
    Array.from({ length: 100 }, () => listProducts(ctx, listProductsInput.parse({ sort: "rating" }))),
  );
  expect(fresh.queries).toHaveLength(1);
  expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([answers[0]?.text]));
  await fresh.drop();
});
