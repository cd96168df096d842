import { RecentMap } from "@dewy/core";
import type { Db } from "@dewy/db";
import { BitSet } from "./bit-set.ts";
import { loadPostings, type Term } from "./load-postings.ts";
import { lookUpWords } from "./look-up-words.ts";
import { changePostings, noPostings, type Postings } from "./postings.ts";
import type { ProductIndex } from "./product-index.ts";
import type { Known } from "./read-query.ts";
import { loadVocabulary, type Vocabulary } from "./vocabulary.ts";

const MAX_ENTRIES = 5_000;
/** Of all kept postings together, six bytes each: most of what is asked of 100,000 products. */
const MAX_POSTINGS = 3_000_000;
/** Of all that searches found, four bytes each. */
const MAX_FOUND = 1_000_000;
/** More than so many words of changed products are slower to look up again than those that are asked for next. */
const MAX_LOOKUPS = 50_000;

/**
 * What searches asked of the words of the products, kept as long as it is true. Changes make another one of it, so what was on its way meanwhile is
 * kept by nobody.
 */
export class SearchIndex {
  readonly #products: ProductIndex;
  readonly #postings = new RecentMap<Postings>({
    maxEntries: MAX_ENTRIES,
    maxWeight: MAX_POSTINGS,
    weigh: (_, { slots }) => slots.length,
  });
  readonly #loading = new Map<Term, Promise<Postings>>();
  #vocabulary: Promise<Vocabulary> | undefined;
  /** As it was before words changed. */
  #lastVocabulary: Vocabulary | undefined;
  readonly #known = new RecentMap<Known>({ maxEntries: MAX_ENTRIES });
  /** What was found by more than one term, the best first, by what was asked. */
  readonly found = new RecentMap<Int32Array>({
    maxEntries: MAX_ENTRIES,
    maxWeight: MAX_FOUND,
    weigh: (_, slots) => slots.length,
  });

  constructor(products: ProductIndex) {
    this.#products = products;
  }

  /** Of each term its postings: none of a word that no product on sale has. One statement, or none; many who ask at once share it. */
  async postings(db: Db, terms: readonly Term[]): Promise<Map<Term, Postings>> {
    const found = new Map<Term, Postings | Promise<Postings>>();
    const missing: Term[] = [];
    for (const term of new Set(terms)) {
      const known = this.#postings.get(term) ?? this.#loading.get(term);
      if (known) found.set(term, known);
      else missing.push(term);
    }
    if (missing.length > 0) for (const [term, postings] of this.#load(db, missing)) found.set(term, postings);
    return new Map(await Promise.all([...found].map(async ([term, postings]) => [term, await postings] as const)));
  }

  #load(db: Db, terms: readonly Term[]): [Term, Promise<Postings>][] {
    const loading = loadPostings(db, { terms, slotOf: this.#products.slotOf });
    return terms.map((term, at) => {
      const postings = loading
        .then((found) => {
          const one = found[at] ?? noPostings;
          this.#postings.set(term, one);
          return one;
        })
        .finally(() => this.#loading.delete(term));
      this.#loading.set(term, postings);
      return [term, postings];
    });
  }

  /** What products on sale have of each of these words. At most three statements, for words that nobody asked for before. */
  async known(db: Db, words: readonly string[]): Promise<Map<string, Known>> {
    const known = new Map<string, Known>();
    const missing: string[] = [];
    for (const word of new Set(words)) {
      const one = this.#known.get(word);
      if (one) known.set(word, one);
      else missing.push(word);
    }
    const found = await lookUpWords(missing, {
      postings: (terms) => this.postings(db, terms),
      vocabulary: () => this.#loadVocabulary(db),
    });
    for (const [word, one] of found) {
      this.#known.set(word, one);
      known.set(word, one);
    }
    return known;
  }

  #loadVocabulary(db: Db): Promise<Vocabulary> {
    this.#vocabulary ??= loadVocabulary(db, this.#lastVocabulary).then(
      (vocabulary) => {
        this.#lastVocabulary = vocabulary;
        return vocabulary;
      },
      (error) => {
        this.#vocabulary = undefined;
        throw error;
      },
    );
    return this.#vocabulary;
  }

  /** What is still true after the words of these products changed, and of the words that are kept what is true now. At most one statement. */
  async changed(db: Db, ids: readonly number[]): Promise<SearchIndex> {
    const next = new SearchIndex(this.#products);
    next.#lastVocabulary = this.#lastVocabulary;
    const kept = [...this.#postings].filter(([, { slots }]) => slots.length > 0);
    if (kept.length === 0 || kept.length * ids.length > MAX_LOOKUPS) return next;
    const terms = kept.map(([term]) => term);
    const found = await loadPostings(db, { terms, among: ids, slotOf: this.#products.slotOf });
    const changed = BitSet.of(this.#products.slotsOf(ids));
    kept.forEach(([term, postings], at) => {
      const more = found[at] ?? noPostings;
      const isSame = more.slots.length === 0 && changed.countOf(postings.slots) === 0;
      next.#postings.set(term, isSame ? postings : changePostings(postings, changed, more, this.#products.idAt));
    });
    return next;
  }
}
