import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Of products of any status: the admin's lists, and what a category's slug refers to.
    create index products_category_idx on products (category);
    -- Reviews of any status, as staff sort them.
    create index reviews_created_at_idx on reviews (created_at desc, id desc);
    create index reviews_rating_idx on reviews (rating, created_at desc, id desc);
  `.execute(db);
}
