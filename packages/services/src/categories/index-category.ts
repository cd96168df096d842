import { sql } from "kysely";
import { indexProducts } from "../catalog/index-products.ts";
import { lockProducts } from "../catalog/lock-products.ts";
import { inTransaction, type ServiceContext } from "../context.ts";

/** What one job does: the queue ends one that takes longer than two minutes. */
const AT_MOST = 1_000;
/** Few, since a checkout of one of them waits for the batch. */
const BATCH = 100;

/**
 * Makes the search index anew of the products in a category and below it, whose names search reads: of the next 1,000 `after` an id, and
 * promises a job for those that follow. Run again, it does the same.
 */
export async function indexCategory(
  ctx: ServiceContext,
  { category_id, after = 0 }: { category_id: number; after?: number },
): Promise<void> {
  const { rows } = await sql<{ id: number }>`
    with recursive below as (
      select id, slug from categories where id = ${category_id}::integer
      union select c.id, c.slug from categories c join below on c.parent_id = below.id
    )
    select p.id from products p join below on below.slug = p.category
    where p.id > ${after}::integer order by p.id limit ${AT_MOST}::integer
  `.execute(ctx.db);
  const all = rows.map(({ id }) => id);
  for (let from = 0; from < all.length; from += BATCH) {
    const ids = all.slice(from, from + BATCH);
    await inTransaction(ctx, async (ctx) => {
      // Held from before they are read: who changes one meanwhile indexes it after this, or is read here.
      await lockProducts(ctx, ids);
      await indexProducts(ctx, ids);
    });
  }
  if (all.length < AT_MOST) return;
  const payload = JSON.stringify({ category_id, after: all.at(-1) });
  await ctx.db.insertInto("outbox").values({ job: "index-category", payload }).execute();
}
