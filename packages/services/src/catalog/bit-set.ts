/** A set of small whole numbers, a bit each; it grows as they are added. */
export class BitSet {
  // Signed: the engine keeps these as machine integers.
  #words: Int32Array;

  constructor(words = new Int32Array(64)) {
    this.#words = words;
  }

  static of(numbers: Int32Array): BitSet {
    const set = new BitSet();
    for (const n of numbers) set.set(n, true);
    return set;
  }

  /** 1 where `n` is in it, otherwise 0. */
  bit(n: number): number {
    return ((this.#words[n >>> 5] as number) >>> (n & 31)) & 1;
  }

  set(n: number, present: boolean): void {
    const at = n >>> 5;
    if (at >= this.#words.length) {
      if (!present) return;
      const grown = new Int32Array(Math.max(2 * this.#words.length, at + 1));
      grown.set(this.#words);
      this.#words = grown;
    }
    const word = this.#words[at] as number;
    this.#words[at] = present ? word | (1 << (n & 31)) : word & ~(1 << (n & 31));
  }

  /** What is in both. */
  and(other: BitSet): BitSet {
    const both = new Int32Array(Math.min(this.#words.length, other.#words.length));
    for (let at = 0; at < both.length; at++) both[at] = (this.#words[at] as number) & (other.#words[at] as number);
    return new BitSet(both);
  }

  /** What is in it and not in the other. */
  without(other: BitSet): BitSet {
    const rest = this.#words.slice();
    const end = Math.min(rest.length, other.#words.length);
    for (let at = 0; at < end; at++) rest[at] = (rest[at] as number) & ~(other.#words[at] as number);
    return new BitSet(rest);
  }

  copy(): BitSet {
    return new BitSet(this.#words.slice());
  }

  count(): number {
    let count = 0;
    for (let at = 0; at < this.#words.length; at++) count += countBits(this.#words[at] as number);
    return count;
  }

  /** How many of these are in it. */
  countOf(numbers: Int32Array): number {
    let count = 0;
    for (let at = 0; at < numbers.length; at++) count += this.bit(numbers[at] as number);
    return count;
  }
}

/** How many of its 32 bits are 1. https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
export function countBits(word: number): number {
  const pairs = (word - ((word >>> 1) & 0x55555555)) | 0;
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
