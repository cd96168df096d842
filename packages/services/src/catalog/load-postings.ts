import type { Db } from "@dewy/db";
import { sql } from "kysely";
import { MAX_RANK, noPostings, type Postings } from "./postings.ts";
import { searchWords } from "./search-words.ts";

/** Of D, C, B and A: what a product is called (A) counts most, then what it is (B) and is mostly made of (C). */
const WEIGHTS = "{0.1, 0.2, 0.4, 1}";

/** What one asks the search index for: a word, or with `:*` at its end the words that start so. Letters, digits and marks need no escaping. */
export type Term = string;

export const prefixTerm = (start: string): Term => `${start}:*`;

/** TSQUERY as text. */
const wordsQuery = (term: Term): string => (term.endsWith(":*") ? `'${term.slice(0, -2)}':*` : `'${term}'`);

/** As titles have it: a joined Thai or Khmer word as the pieces that it falls into. */
export const titleQuery = (term: Term): string =>
  term.endsWith(":*")
    ? wordsQuery(term)
    : `(${searchWords(term)
        .map(({ word }) => `'${word}'`)
        .join(" <-> ")})`;

interface Wanted {
  terms: readonly Term[];
  /** Only these products, by id. */
  among?: readonly number[];
  /** Where the index keeps a product. Those that it does not know yet are left out: their change is read before anybody is answered. */
  slotOf: (id: number) => number | undefined;
}

/**
 * Of each term its postings, in one statement. Products called so rank above those that are so or made of it, short names above long;
 * by PostgreSQL's ts_rank, up to 1.
 */
export async function loadPostings(db: Db, { terms, among, slotOf }: Wanted): Promise<Postings[]> {
  // Those of few products are unpacked once, not for each term.
  const products = among
    ? sql`(
        select product_id, is_active, title, words || '' as words from product_search
        where product_id = any (${among}::int[]) offset 0
      )`
    : sql`product_search`;
  // Sorted without their titles, and sent as bytes: a common word has tens of thousands.
  const { rows } = await sql<{ hits: Buffer | null }>`
    select found.hits
    from unnest(${terms.map(wordsQuery)}::text[]::tsquery[], ${terms.map(titleQuery)}::text[]::tsquery[])
      with ordinality as term(words, title, at)
    cross join lateral (
      with hit as materialized (
        select s.product_id as id, case when s.title @@ term.title
          then greatest(1, ${MAX_RANK} * ts_rank(${WEIGHTS}::float4[], s.title, term.title, 1))::int2 else 0::int2 end as rank
        from ${products} s where s.words @@ term.words and s.is_active
      )
      select string_agg(int4send(id) || int2send(rank), '' order by rank desc, id desc) as hits from hit
    ) found
    order by term.at
  `.execute(db);
  return rows.map(({ hits }) => (hits ? readHits(hits, slotOf) : noPostings));
}

const HIT_BYTES = 6;

function readHits(hits: Buffer, slotOf: Wanted["slotOf"]): Postings {
  const slots = new Int32Array(hits.length / HIT_BYTES);
  const ranks = new Uint16Array(slots.length);
  let count = 0;
  for (let at = 0; at < hits.length; at += HIT_BYTES) {
    const slot = slotOf(hits.readInt32BE(at));
    if (slot === undefined) continue;
    slots[count] = slot;
    ranks[count] = hits.readUInt16BE(at + 4);
    count++;
  }
  return count === slots.length ? { slots, ranks } : { slots: slots.slice(0, count), ranks: ranks.slice(0, count) };
}
