import { type Kysely, sql } from "kysely";

/** Apart from products, so that a sale never rewrites the index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;

    -- words is every word of a product, without positions, and finds it; title is what it is called (weight A), is (B) and
    -- is mostly made of (C), with positions, and ranks it. Ranking reads the title of every product found: it stays short
    -- and is kept uncompressed beside the flag, words go out of line.
    create table product_search (
      product_id integer primary key references products (id) on delete cascade,
      is_active boolean not null,
      title tsvector not null,
      words tsvector not null
    );
    alter table product_search alter column title set storage main;
    create index product_search_words_idx on product_search using gin (words) with (gin_pending_list_limit = 256);

    -- Written with the index, and followed here when only the status changes.
    create function follow_product_status() returns trigger language plpgsql as $$
    begin
      update product_search set is_active = (new.status = 'active') where product_id = new.id;
      return null;
    end $$;
    create trigger products_search_status after update of status on products
      for each row when (old.status is distinct from new.status) execute function follow_product_status();

    -- The vocabulary of the segmented words: a misspelt word is resolved against the nearest of it by trigrams.
    create table search_words (word text primary key);
    create index search_words_nearest_idx on search_words using gist (word gist_trgm_ops (siglen = 32));

    -- Staff look for any part of a name, SKU or brand.
    create index products_admin_text_idx on products using gin (lower(
      name_en || ' ' || coalesce(name_th, '') || ' ' || coalesce(name_km, '') || ' ' || sku || ' ' || brand
    ) gin_trgm_ops) with (gin_pending_list_limit = 256);
  `.execute(db);
}
