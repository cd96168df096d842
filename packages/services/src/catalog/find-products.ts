import type { Db } from "@dewy/db";
import { sql } from "kysely";
import { BitSet } from "./bit-set.ts";
import type { CatalogParts } from "./catalog-index.ts";
import { prefixTerm, type Term, titleQuery } from "./load-postings.ts";
import { noPostings } from "./postings.ts";
import type { ProductIndex } from "./product-index.ts";
import { bestFirst, inAll, inMost } from "./put-together.ts";
import type { Meaning } from "./read-query.ts";

export interface Searched extends CatalogParts {
  db: Db;
}

/**
 * The slots of the products on sale that have every meaning, the best first; with `most`, where no product has them all, of those that
 * have at least half. At most two statements: one for words that nobody asked for before, one where a phrase may decide.
 */
export async function findProducts(
  { db, index, search }: Searched,
  { meanings, most = false }: { meanings: readonly Meaning[]; most?: boolean },
): Promise<Int32Array> {
  // A word said twice is asked for once.
  const terms = [...new Map(meanings.map((meaning) => [JSON.stringify(meaning), termsOf(meaning)])).values()];
  const key = `${most}${JSON.stringify(terms)}`;
  const kept = search.found.get(key);
  if (kept) return kept;
  const postings = await search.postings(db, terms.flat());
  const of = (term: Term) => postings.get(term) ?? noPostings;
  const [only = "", ...others] = terms.flat();
  if (others.length === 0) return of(only).slots;
  const asked = terms.map((alternatives) => alternatives.map(of));
  let together = inAll(asked, index.size);
  if (most && together.slots.length === 0) together = inMost(asked, index.size);
  const slots = await exactFirst({ db, index, terms, named: together.named, slots: bestFirst(together, index) });
  search.found.set(key, slots);
  return slots;
}

const termsOf = ({ words, prefix }: Meaning): Term[] => (prefix === undefined ? words : [...words, prefixTerm(prefix)]);

/** So many of the best are looked at: in a large shop thousands have two common words. */
const LOOKED_AT = 500;

interface Ordered {
  db: Db;
  index: ProductIndex;
  terms: readonly Term[][];
  /** Those that are called so by every one of the terms. */
  named: BitSet;
  /** The best first. */
  slots: Int32Array;
}

/** The same with those first whose name, kind or main ingredients have the terms in this order with nothing between. At most one statement. */
async function exactFirst({ db, index, terms, named, slots }: Ordered): Promise<Int32Array> {
  if (terms.length === 1 || slots.length === 1) return slots;
  const looked = slots.filter((slot) => named.bit(slot) === 1).subarray(0, LOOKED_AT);
  if (looked.length === 0) return slots;
  const phrase = terms.map((alternatives) => `(${alternatives.map(titleQuery).join(" | ")})`).join(" <-> ");
  const { rows } = await sql<{ ids: number[] }>`
    select coalesce(json_agg(product_id), '[]') as ids from product_search
    where product_id = any (${Array.from(looked, index.idAt)}::int[]) and title @@ ${phrase}::tsquery
  `.execute(db);
  const exact = BitSet.of(index.slotsOf(rows[0]?.ids ?? []));
  const first = looked.filter((slot) => exact.bit(slot) === 1);
  const ordered = new Int32Array(slots.length);
  ordered.set(first);
  ordered.set(
    slots.filter((slot) => exact.bit(slot) === 0),
    first.length,
  );
  return ordered;
}
