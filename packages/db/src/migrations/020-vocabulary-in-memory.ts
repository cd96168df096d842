import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Servers look through the vocabulary in memory: in less than a millisecond instead of seven.
    drop function nearest_words(text);
    drop index search_words_trigrams_idx;
  `.execute(db);
}
