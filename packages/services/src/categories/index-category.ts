import { sql } from "kysely";
import { indexProducts } from "../catalog/index-products.ts";
import { inTransaction, type ServiceContext } from "../context.ts";

/** Few, since a checkout of one of them waits for the batch. */
const BATCH = 100;

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
    const ids = rows.slice(from, from + BATCH).map(({ id }) => id);
    await inTransaction(ctx, async (ctx) => {
      // Held from before they are read: who changes one meanwhile indexes it after this, or is read here.
      await sql`select from products where id = any (${ids}::integer[]) order by id for no key update`.execute(ctx.db);
      await indexProducts(ctx, ids);
    });
  }
}
