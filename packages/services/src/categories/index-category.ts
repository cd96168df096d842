import { sql } from "kysely";
import { indexProducts } from "../catalog/index-products.ts";
import type { ServiceContext } from "../context.ts";

const BATCH = 500;

/** Makes the search index anew of all products in a category and below it, whose names search reads. A job: run again, it does the same. */
export async function indexCategory(ctx: ServiceContext, { category_id }: { category_id: number }): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select id, slug from categories where id = ${category_id}::integer
      union select c.id, c.slug from categories c join below on c.parent_id = below.id
    )
    select p.id from products p join below on below.slug = p.category order by p.id
  `.execute(ctx.db);
  for (let from = 0; from < rows.length; from += BATCH) {
    await indexProducts(
      ctx,
      rows.slice(from, from + BATCH).map(({ id }) => id),
    );
  }
}
