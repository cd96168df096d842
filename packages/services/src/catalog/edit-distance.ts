const MARK = /\p{M}/u;

/** A vowel sign or tone mark. Letters are code units. */
export const isMark = (letter: number): boolean => letter > 0x02ff && MARK.test(String.fromCharCode(letter));

/** Left out or mistaken, a mark is half a mistake. */
const costOf = (letter: number): number => (isMark(letter) ? 0.5 : 1);

const lettersOf = (word: string): number[] => Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));

/**
 * How far a word is from words that are spelt letter by letter: those that begin alike share what was worked out for the beginning.
 * Optimal string alignment: letters put in, left out, changed or swapped with their neighbour, of which signs and tone marks count half.
 */
export class DistancesTo {
  readonly #word: readonly number[];
  readonly #costs: readonly number[];
  /** By how many letters are spelt: the distances to each beginning of the word, and the least of them. */
  readonly #rows: Float64Array[];
  readonly #least: number[] = [0];
  readonly #spelt: number[] = [];

  constructor(word: string) {
    this.#word = lettersOf(word);
    this.#costs = this.#word.map(costOf);
    const first = new Float64Array(word.length + 1);
    this.#costs.forEach((cost, at) => {
      first[at + 1] = (first[at] as number) + cost;
    });
    this.#rows = [first];
  }

  /** The first `depth` letters stay as they are spelt, and this one follows. */
  spell(letter: number, depth: number): void {
    const word = this.#word;
    const before = this.#rows[depth - 1];
    const above = this.#rows[depth] as Float64Array;
    this.#rows[depth + 1] ??= new Float64Array(word.length + 1);
    const here = this.#rows[depth + 1] as Float64Array;
    const last = this.#spelt[depth - 1];
    const cost = costOf(letter);
    let least = (above[0] as number) + cost;
    here[0] = least;
    for (let at = 0; at < word.length; at++) {
      const other = word[at];
      const otherCost = this.#costs[at] as number;
      const change = letter === other ? 0 : Math.max(cost, otherCost);
      let best = (above[at] as number) + change;
      const putIn = (above[at + 1] as number) + cost;
      if (putIn < best) best = putIn;
      const leftOut = (here[at] as number) + otherCost;
      if (leftOut < best) best = leftOut;
      if (last === other && before && letter === word[at - 1]) {
        const swapped = (before[at - 1] as number) + change;
        if (swapped < best) best = swapped;
      }
      here[at + 1] = best;
      if (best < least) least = best;
    }
    this.#least[depth + 1] = least;
    this.#spelt[depth] = letter;
  }

  /** From the first `depth` letters to the whole word. */
  at(depth: number): number {
    return (this.#rows[depth] as Float64Array)[this.#word.length] as number;
  }

  /** No word that begins with the first `depth` letters is nearer: whatever comes is made of the last two rows. */
  atLeast(depth: number): number {
    return Math.min(this.#least[depth] as number, this.#least[depth - 1] ?? Number.POSITIVE_INFINITY);
  }
}

export function editDistance(a: string, b: string): number {
  const distances = new DistancesTo(b);
  lettersOf(a).forEach((letter, at) => {
    distances.spell(letter, at);
  });
  return distances.at(a.length);
}

/** How many mistakes are likelier in a word than that another one is meant. */
export function mistakesAllowed({ length }: string): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  return length < 9 ? 2 : Math.min(4, Math.floor(length / 3));
}
