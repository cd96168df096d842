import type { Db } from "@dewy/db";
import { jaccard } from "@dewy/ml";
import { sql } from "kysely";
import { countBits } from "./bit-set.ts";
import { DistancesTo, isMark, mistakesAllowed } from "./edit-distance.ts";
import { firstPlace } from "./first-place.ts";

const MOST_NEAR = 6;
/** No half of a word is shorter. */
const SHORTEST_HALF = 3;

/** The words that a misspelt one may be meant for: tens of thousands are looked through in less than a millisecond. */
export class Vocabulary {
  /** In the order of their code units. */
  readonly #words: readonly string[];
  /** Of each word, how many letters it begins with as the one before it does. */
  readonly #shared: Uint8Array;
  /** Of each word which letters it has, a bit for some of them, and how many. */
  readonly #letters: Int32Array;
  readonly #counts: Uint8Array;

  /** Words of at most 255 letters. */
  constructor(words: readonly string[]) {
    this.#words = words.toSorted(byCodeUnits);
    this.#shared = Uint8Array.from(this.#words, (word, at) => sharedStart(word, this.#words[at - 1] ?? ""));
    const letters = this.#words.map(lettersOf);
    this.#letters = Int32Array.from(letters, ({ set }) => set);
    this.#counts = Uint8Array.from(letters, ({ count }) => count);
  }

  get size(): number {
    return this.#words.length;
  }

  has(word: string): boolean {
    return this.#words[this.#firstFrom(word)] === word;
  }

  /** Some word starts so, and is longer. */
  hasLonger(start: string): boolean {
    const at = this.#firstFrom(start);
    const longer = this.#words[this.#words[at] === start ? at + 1 : at];
    return longer?.startsWith(start) === true;
  }

  /** The other words that are no more mistakes away than a word of its length is forgiven: the fewest first, then those that look most like it. */
  near(word: string): string[] {
    const most = mistakesAllowed(word);
    if (most === 0) return [];
    const distances = new DistancesTo(word);
    const { set, count } = lettersOf(word);
    const found: { near: string; distance: number }[] = [];
    let spelt = 0;
    /** Words that begin with so many of the letters spelt are too far already. */
    let tooFar = Number.POSITIVE_INFINITY;
    for (let at = 0; at < this.#words.length; at++) {
      const shared = this.#shared[at] as number;
      if (shared >= tooFar) continue;
      tooFar = Number.POSITIVE_INFINITY;
      spelt = Math.min(spelt, shared);
      // A mistake puts in or takes away one letter at most, and changes two.
      if (Math.abs((this.#counts[at] as number) - count) > most) continue;
      if (countBits((this.#letters[at] as number) ^ set) > 2 * most) continue;
      const near = this.#words[at] as string;
      while (spelt < near.length && tooFar > spelt) {
        distances.spell(near.charCodeAt(spelt), spelt);
        spelt += 1;
        if (distances.atLeast(spelt) > most) tooFar = spelt;
      }
      const distance = tooFar <= spelt ? Number.POSITIVE_INFINITY : distances.at(spelt);
      if (distance > 0 && distance <= most) found.push({ near, distance });
    }
    const trigrams = trigramsOf(word);
    return found
      .map((one) => ({ ...one, shared: jaccard(trigrams, trigramsOf(one.near)) }))
      .sort((a, b) => a.distance - b.distance || b.shared - a.shared)
      .slice(0, MOST_NEAR)
      .map(({ near }) => near);
  }

  /** Two words that it is, written together; the most equal ones. */
  halves(word: string): string[] | null {
    let best: string[] | null = null;
    let difference = Number.POSITIVE_INFINITY;
    for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
      const differs = Math.abs(2 * at - word.length);
      if (differs >= difference || !this.has(word.slice(0, at)) || !this.has(word.slice(at))) continue;
      best = [word.slice(0, at), word.slice(at)];
      difference = differs;
    }
    return best;
  }

  /** Where the first word stands that is not before `word`. */
  #firstFrom(word: string): number {
    return firstPlace(this.#words.length, (at) => (this.#words[at] as string) >= word);
  }
}

/** One statement. Words are only ever added: while there are no more of them it is `last`, which a large shop need not read and sort again. */
export async function loadVocabulary(db: Db, last: Vocabulary | undefined): Promise<Vocabulary> {
  const { rows } = await sql<{ words: string[] | null }>`
    select case when (select count(*) from search_words) <> ${last?.size ?? -1}::bigint
      then (select coalesce(json_agg(word), '[]') from search_words) end as words
  `.execute(db);
  const words = rows[0]?.words;
  return last && !words ? last : new Vocabulary(words ?? []);
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Signs and tone marks are no letters: two of them may be mistaken at the price of one. */
function lettersOf(word: string): { set: number; count: number } {
  let set = 0;
  let count = 0;
  for (let at = 0; at < word.length; at++) {
    const letter = word.charCodeAt(at);
    if (isMark(letter)) continue;
    set |= 1 << (letter & 31);
    count += 1;
  }
  return { set, count };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Three neighbours each, as PostgreSQL's pg_trgm takes them. */
function trigramsOf(word: string): string[] {
  const padded = `  ${word} `;
  return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
}
