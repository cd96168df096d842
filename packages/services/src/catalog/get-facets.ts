import { Json, type SkinType, skinTypes } from "@dewy/core";
import type { ProductFacets, ProductFacetsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { askCatalog } from "./catalog-index.ts";
import { keptAnswer } from "./kept-answer.ts";
import type { ProductIndex } from "./product-index.ts";

/** What the lists of all products, or of one category's, can be narrowed to: commonest first. Counts are what the narrowed list would show. */
export const getFacets = (ctx: ServiceContext, input: ProductFacetsInput): Promise<Json<ProductFacets>> =>
  keptAnswer(ctx, {
    key: `api:products:facets${input.category === undefined ? "" : `?category=${input.category}`}`,
    load: () => readFacets(ctx, input),
    keep: ({ value }) => value.skin_types.length > 0,
  });

async function readFacets(ctx: ServiceContext, input: ProductFacetsInput): Promise<Json<ProductFacets>> {
  const { found, value } = await askCatalog<Omit<ProductFacets, "currency">, string>(ctx, {
    find: ({ index }) => countFacets(index, input),
    select: () => sql`(select currency from shop_settings)`,
  });
  return Json.of({ ...found, currency: value });
}

function countFacets(index: ProductIndex, input: ProductFacetsInput): Omit<ProductFacets, "currency"> {
  const brands = new Map<string, number>();
  // Products that have the same types or concerns share the array: counted first, and taken apart once.
  const typeSets = new Map<readonly SkinType[], number>();
  const concernSets = new Map<readonly string[], number>();
  let [min_price, max_price] = [Number.POSITIVE_INFINITY, 0];
  for (const { brand, skin_types, skin_concerns, price } of index.products(input)) {
    if (brand !== "") count(brands, brand);
    count(typeSets, skin_types);
    count(concernSets, skin_concerns);
    min_price = Math.min(min_price, price);
    max_price = Math.max(max_price, price);
  }
  const types = new Map<SkinType, number>();
  for (const [set, times] of typeSets) {
    for (const type of set.includes("all") ? skinTypes : set) count(types, type, times);
  }
  const concerns = new Map<string, number>();
  for (const [set, times] of concernSets) for (const concern of new Set(set)) count(concerns, concern, times);
  return {
    brands: commonestFirst(brands),
    skin_types: skinTypes.flatMap((value) =>
      value !== "all" && types.has(value) ? [{ value, count: types.get(value) ?? 0 }] : [],
    ),
    skin_concerns: commonestFirst(concerns),
    min_price: Number.isFinite(min_price) ? min_price : 0,
    max_price,
  };
}

const count = <Key>(counts: Map<Key, number>, key: Key, times = 1) => counts.set(key, (counts.get(key) ?? 0) + times);

const byName = new Intl.Collator("en");

const commonestFirst = (counts: Map<string, number>) =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || byName.compare(a.value, b.value));
