import { editDistance, mistakesAllowed } from "./edit-distance.ts";
import { isShred, joinedWords, type SearchWord } from "./search-words.ts";

/** A word that the query may mean: one of its words, or neighbours read as one. */
export interface Unit {
  word: string;
  from: number;
  to: number;
}

/** What the index knows of a unit. */
export interface Known {
  /** Some product has this very word. */
  exact: boolean;
  /** Some product has a word that starts so. */
  prefix: boolean;
  /** Words of the vocabulary that look like it. */
  near: string[];
  /** Two words of the vocabulary that it is, written together. */
  halves: string[] | null;
}

/** A unit as it is searched: any of these words, or words that start with `prefix`. */
export interface Meaning {
  words: string[];
  prefix?: string;
}

/** Everything the query's words may mean: each by itself, the pieces that ran on joined, two words written apart as one. */
export function unitsOf(words: readonly SearchWord[]): Unit[] {
  const units = new Map<string, Unit>();
  const put = (unit: Unit) => units.set(`${unit.from}-${unit.to}`, unit);
  words.forEach(({ word }, at) => {
    put({ word, from: at, to: at + 1 });
    const next = words[at + 1];
    // "sun screen"; pieces of Thai and Khmer are joined below.
    if (next?.starts && isLatin(word) && isLatin(next.word)) put({ word: word + next.word, from: at, to: at + 2 });
  });
  for (const unit of joinedWords(words)) put(unit);
  return [...units.values()];
}

const isLatin = (word: string) => /^\p{Script=Latin}+$/u.test(word);

interface Reading {
  cost: number;
  meanings: Meaning[];
}

/**
 * The likeliest reading of a query that found nothing as it stands: which units its words make, and what each means,
 * with the fewest letters changed. Words that mean nothing to the shop are left out; none left is an empty reading.
 */
export function readQuery(
  words: readonly SearchWord[],
  units: readonly Unit[],
  known: ReadonlyMap<string, Known>,
): Meaning[] {
  const best: (Reading | undefined)[] = [{ cost: 0, meanings: [] }];
  for (let to = 1; to <= words.length; to++) {
    for (const unit of units) {
      if (unit.to !== to) continue;
      const before = best[unit.from];
      const read = readUnit(unit, words, known.get(unit.word));
      if (!before || !read) continue;
      const reading = { cost: before.cost + read.cost, meanings: [...before.meanings, ...read.meanings] };
      if (reading.cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY)) best[to] = reading;
    }
  }
  return best[words.length]?.meanings ?? [];
}

/** What a unit means and at which cost, in letters changed; undefined when it cannot be read. A word that means nothing is passed over. */
function readUnit(
  { word, from, to }: Unit,
  words: readonly SearchWord[],
  known: Known | undefined,
): Reading | undefined {
  const single = to - from === 1;
  if (known?.exact) return { cost: single ? exactCost(word, words, from) : 0.1, meanings: [{ words: [word] }] };
  const beingTyped = to === words.length || !single;
  if (known?.prefix && beingTyped && word.length > 1) return { cost: 0.3, meanings: [{ words: [], prefix: word }] };
  const [nearest, ...others] = (known?.near ?? [])
    .map((near) => ({ near, distance: editDistance(word, near) }))
    .filter(({ distance }) => distance <= mistakesAllowed(word))
    .sort((a, b) => a.distance - b.distance);
  if (known?.halves && (!nearest || nearest.distance > HALVES_COST)) {
    return { cost: HALVES_COST, meanings: known.halves.map((half) => ({ words: [half] })) };
  }
  if (nearest) {
    const equal = others.filter(({ distance }) => distance === nearest.distance).slice(0, 2);
    return { cost: nearest.distance, meanings: [{ words: [nearest, ...equal].map(({ near }) => near) }] };
  }
  return single ? { cost: word.length * 0.6, meanings: [] } : undefined;
}

/** A long word often happens to be two short ones: a misspelling of up to two letters is likelier. */
const HALVES_COST = 2;

/** A shred of a run-on text is likelier a piece of a misspelt word than the short word it happens to be. */
function exactCost(word: string, words: readonly SearchWord[], at: number): number {
  const ranOn = words[at]?.starts === false || words[at + 1]?.starts === false;
  return ranOn && isShred(word) ? 0.5 : 0;
}
