import { type Kysely, sql } from "kysely";

/** Apart from products, so that a sale never rewrites the index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;

    -- words is every word of a product, without positions, and finds it; title is what it is called (weight A) and what
    -- kind it is (B), with positions, and ranks it: short, since ranking reads it for every product found.
    create table product_search (
      product_id integer primary key references products (id) on delete cascade,
      title tsvector not null,
      words tsvector not null
    );
    create index product_search_words_idx on product_search using gin (words) with (fastupdate = off);

    -- The vocabulary of the segmented words: a misspelt word is resolved against the nearest of it by trigrams.
    create table search_words (word text primary key);
    create index search_words_nearest_idx on search_words using gist (word gist_trgm_ops (siglen = 32));

    -- Staff look for any part of a name, SKU or brand.
    create index products_admin_text_idx on products using gin (lower(
      name_en || ' ' || coalesce(name_th, '') || ' ' || coalesce(name_km, '') || ' ' || sku || ' ' || brand
    ) gin_trgm_ops) with (fastupdate = off);
  `.execute(db);
}
