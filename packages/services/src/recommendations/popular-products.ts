import { Json } from "@dewy/core";
import type { ProductCard } from "@dewy/core/schemas";
import { sql } from "kysely";
import { cardColumns } from "../catalog/card-columns.ts";
import { productFilter } from "../catalog/product-filter.ts";
import type { ServiceContext } from "../context.ts";
import { attention } from "./attention.ts";

const SECONDS = 5 * 60;
/** As many as a request may ask for, and some that a user has just bought. */
const KEPT = 80;

export interface PopularProduct {
  product: ProductCard;
  /** Decayed weight of events and orders; 0 for what nobody looked at, which stands last, by its rating. */
  weight: number;
}

/**
 * The products on sale that had most attention lately, of one category and those below it where it is named; in stock first. The same
 * for everybody, so they are remembered for some minutes.
 */
export async function popularProducts(ctx: ServiceContext, category?: string): Promise<PopularProduct[]> {
  const found = await ctx.stores.cache.through({
    family: "products",
    key: `api:products:popular:${category ?? ""}`,
    seconds: SECONDS,
    load: () => rank(ctx, category),
    // Categories that there are not are without number.
    keep: ({ value }) => value.length > 0,
  });
  return found.value;
}

async function rank(ctx: ServiceContext, category: string | undefined): Promise<Json<PopularProduct[]>> {
  const weights = JSON.stringify(await attention(ctx));
  const { withClause, matches } = productFilter(category);
  const { rows } = await sql<{ items: string }>`
    ${withClause}
    select coalesce(json_agg(json_build_object(
      'product', (select row_to_json(c) from (select ${cardColumns}) c), 'weight', best.weight) order by best.place), '[]')::text as items
    from (
      select p.id, coalesce(a.weight, 0) as weight, row_number() over (
        order by p.in_stock desc, coalesce(a.weight, 0) desc, p.rating_count desc, p.id desc) as place
      from products p
        left join jsonb_to_recordset(${weights}::jsonb) as a (product_id integer, weight float8) on a.product_id = p.id
      where ${matches} order by place limit ${KEPT}
    ) best join products p on p.id = best.id
  `.execute(ctx.db);
  return new Json(rows[0]?.items ?? "[]");
}
