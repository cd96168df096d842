import { type Kysely, sql } from "kysely";

/** Apart from products, so that a sale never rewrites the index. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists pg_trgm;

    create table product_search (
      product_id integer primary key references products (id) on delete cascade,
      words tsvector not null
    );
    create index product_search_words_idx on product_search using gin (words);

    -- The vocabulary of the segmented words: a misspelt word is resolved against it by trigrams.
    create table search_words (word text primary key);
    create index search_words_trigram_idx on search_words using gin (word gin_trgm_ops);
    create index search_words_prefix_idx on search_words (word text_pattern_ops);
  `.execute(db);
}
