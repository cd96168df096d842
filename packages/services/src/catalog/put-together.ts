import { BitSet, countBits } from "./bit-set.ts";
import { MAX_RANK, type Postings } from "./postings.ts";
import type { ProductIndex } from "./product-index.ts";

/** Any of these. */
type Meaning = readonly Postings[];

/** Products that were found, in no order. */
export interface Together {
  slots: Int32Array;
  /** The higher the better; whole numbers of at most 22 bits. */
  scores: Int32Array;
  /** Those that are called so by every meaning. */
  named: BitSet;
}

/** What is worked with, by slot: a large shop's would be half a megabyte of garbage for each search. */
const makeScratch = (size: number) => ({
  has: new Uint8Array(size),
  named: new Uint8Array(size),
  sums: new Int32Array(size),
  slots: new Int32Array(size),
  keys: new Float64Array(size),
});

let scratch = makeScratch(0);

function emptyScratch(size: number): typeof scratch {
  if (size > scratch.has.length) scratch = makeScratch(2 * size);
  for (const array of [scratch.has, scratch.named, scratch.sums]) array.fill(0, 0, size);
  return scratch;
}

/**
 * The products that have all meanings, by slots below `size`. They rank by the mean of what each of the postings ranks them, as
 * PostgreSQL's ts_rank has it of alternatives.
 */
export function inAll(meanings: readonly Meaning[], size: number): Together {
  const sizeOf = (meaning: Meaning) => meaning.reduce((sum, { slots }) => sum + slots.length, 0);
  // What the rarest word leaves is little to look at.
  const rarestFirst = meanings.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  // Of each slot, how many of the meanings so far it has, and is called by; as long as that is all of them.
  const { has, named, sums } = emptyScratch(size);
  rarestFirst.forEach((alternatives, before) => {
    for (const { slots, ranks } of alternatives) {
      for (let hit = 0; hit < slots.length; hit++) {
        const slot = slots[hit] as number;
        const had = has[slot] as number;
        if (had < before) continue;
        has[slot] = before + 1;
        const rank = ranks[hit] as number;
        if (rank === 0) continue;
        sums[slot] = (sums[slot] as number) + rank;
        if (named[slot] === before) named[slot] = before + 1;
      }
    }
  });
  const slots = slotsBelow(size, (slot) => has[slot] === meanings.length);
  const terms = meanings.flat().length;
  return {
    slots,
    scores: slots.map((slot) => Math.round((sums[slot] as number) / terms)),
    named: BitSet.of(slots.filter((slot) => named[slot] === meanings.length)),
  };
}

/** The products that have at least half of the meanings, at most 32; those that have one more before all others. */
export function inMost(meanings: readonly Meaning[], size: number): Together {
  const { sums } = emptyScratch(size);
  // A bit for each meaning.
  const has = new Int32Array(size);
  meanings.forEach((alternatives, at) => {
    for (const { slots, ranks } of alternatives) {
      slots.forEach((slot, hit) => {
        has[slot] = (has[slot] as number) | (1 << at);
        sums[slot] = (sums[slot] as number) + (ranks[hit] as number);
      });
    }
  });
  const countOf = (slot: number) => countBits(has[slot] as number);
  const slots = slotsBelow(size, (slot) => has[slot] !== 0 && 2 * countOf(slot) >= meanings.length);
  const terms = meanings.flat().length;
  const scoreOf = (slot: number) => Math.round((sums[slot] as number) / terms) + (MAX_RANK + 1) * countOf(slot);
  return { slots, scores: slots.map(scoreOf), named: new BitSet() };
}

function slotsBelow(size: number, isFound: (slot: number) => boolean): Int32Array {
  const { slots } = scratch;
  let count = 0;
  for (let slot = 0; slot < size; slot++) if (isFound(slot)) slots[count++] = slot;
  return slots.slice(0, count);
}

/** Their slots, the best first and of equals the newest. */
export function bestFirst(
  { slots, scores }: Together,
  { idAt, slotOf }: Pick<ProductIndex, "idAt" | "slotOf">,
): Int32Array {
  // Numbers sort ten times as fast as pairs of them: an id has at most 31 bits, a score 22.
  const keys = scratch.keys.subarray(0, slots.length);
  slots.forEach((slot, at) => {
    keys[at] = (scores[at] as number) * 2 ** 31 + idAt(slot);
  });
  keys.sort();
  return slots.map((_, at) => slotOf((keys[keys.length - 1 - at] as number) % 2 ** 31) ?? 0);
}
