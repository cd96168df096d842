import { type Kysely, sql } from "kysely";

/**
 * Lists find their pages in memory (014): what is left are the orders of staff's list, whose products are of any status. None by stock:
 * it would be written at each sale.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    drop index products_newest_idx, products_rating_idx, products_featured_idx, products_name_idx, products_price_idx;
    create index products_name_idx on products (name_en, id);
    create index products_price_idx on products (price, id);
    create index products_status_idx on products (status);
  `.execute(db);
}
