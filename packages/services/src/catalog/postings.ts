import type { BitSet } from "./bit-set.ts";

/**
 * The products on sale that have one word, or words that start so: the best first, of equals the newest. Common words of a large shop
 * have most of its products: six bytes each.
 */
export interface Postings {
  /** As the index keeps the products. */
  slots: Int32Array;
  /** How well each is called so, up to MAX_RANK; 0 of those that are only described so. */
  ranks: Uint16Array;
}

export const MAX_RANK = 32_767;

export const noPostings: Postings = { slots: new Int32Array(), ranks: new Uint16Array() };

type IdAt = (slot: number) => number;

/** The same without the slots that are `gone`, and with `more` where they belong. */
export function changePostings(old: Postings, gone: BitSet, more: Postings, idAt: IdAt): Postings {
  const size = old.slots.length + more.slots.length - gone.countOf(old.slots);
  const changed: Postings = { slots: new Int32Array(size), ranks: new Uint16Array(size) };
  let put = 0;
  let next = 0;
  const take = (from: Postings, at: number) => {
    changed.slots[put] = from.slots[at] as number;
    changed.ranks[put] = from.ranks[at] as number;
    put++;
  };
  /** The next of `more` comes before what `old` has at `at`. */
  const isNext = (at: number) => {
    const ahead = (more.ranks[next] as number) - (old.ranks[at] as number);
    return ahead > 0 || (ahead === 0 && idAt(more.slots[next] as number) > idAt(old.slots[at] as number));
  };
  for (let at = 0; at < old.slots.length; at++) {
    if (gone.bit(old.slots[at] as number) === 1) continue;
    while (next < more.slots.length && isNext(at)) take(more, next++);
    take(old, at);
  }
  while (next < more.slots.length) take(more, next++);
  return changed;
}
