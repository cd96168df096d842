import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The latest lines of a product without reading all of a bestseller's.
    create index order_items_product_line_idx on order_items (product_id, id) include (order_id);
    drop index order_items_product_id_idx;
  `.execute(db);
}
