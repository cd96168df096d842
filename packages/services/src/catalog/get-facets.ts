import { Json } from "@dewy/core";
import type { ProductFacets, ProductFacetsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { keptAnswer } from "./kept-answer.ts";
import { productFilter, withCtes } from "./product-filter.ts";

/** What the lists of all products, or of one category's, can be narrowed to: commonest first. Counts are what the narrowed list would show. */
export const getFacets = (ctx: ServiceContext, input: ProductFacetsInput): Promise<Json<ProductFacets>> =>
  keptAnswer(ctx, {
    key: `api:products:facets${input.category === undefined ? "" : `?category=${input.category}`}`,
    load: () => readFacets(ctx, input),
    keep: ({ value }) => value.skin_types.length > 0,
  });

async function readFacets(ctx: ServiceContext, input: ProductFacetsInput): Promise<Json<ProductFacets>> {
  const { ctes, matches } = productFilter(input);
  const matching = sql`matching as materialized (
    select p.brand, p.price, p.skin_types, p.skin_concerns from products p where ${matches}
  )`;
  const { rows } = await sql<ProductFacets>`
    ${withCtes([...ctes, matching])}
    select
      coalesce((
        select json_agg(f) from (
          select brand as value, count(*) as count from matching where brand <> '' group by brand order by 2 desc, 1
        ) f
      ), '[]') as brands,
      coalesce((
        select json_agg(f) from (
          select t.value, sum(s.count) as count
          from unnest(enum_range(null::skin_type)) t(value)
          join (select skin_types, count(*) as count from matching group by skin_types) s
            on s.skin_types && array[t.value, 'all']
          where t.value <> 'all' group by t.value order by t.value
        ) f
      ), '[]') as skin_types,
      coalesce((
        select json_agg(f) from (
          select c.value, count(*) as count from matching, unnest(skin_concerns) c(value) group by c.value order by 2 desc, 1
        ) f
      ), '[]') as skin_concerns,
      coalesce((select min(price) from matching), 0) as min_price,
      coalesce((select max(price) from matching), 0) as max_price,
      (select currency from shop_settings) as currency
  `.execute(ctx.db);
  return Json.of(rows[0] as ProductFacets);
}
