import type { BitSet } from "./bit-set.ts";

export interface PickPage {
  /** In order. */
  from: Int32Array;
  /** The last comes first. */
  isReversed: boolean;
  /** What of it counts; undefined: all. */
  among: BitSet | undefined;
  /** How many count. */
  total: number;
  page: number;
  page_size: number;
}

/** One page of what counts, walked to from the end that is nearer. Past the end it is empty. */
export function pickPage({ from, isReversed, among, total, page, page_size }: PickPage): number[] {
  const begin = Math.min((page - 1) * page_size, total);
  const end = Math.min(begin + page_size, total);
  const isBackward = begin > total - end;
  const step = isBackward === isReversed ? 1 : -1;
  const skipped = isBackward ? total - end : begin;
  let at = step === 1 ? 0 : from.length - 1;
  if (!among) at += step * skipped;
  // Counted without branches, which would be mispredicted.
  else for (let left = skipped; left > 0; at += step) left -= among.bit(from[at] as number);
  const picked: number[] = [];
  for (; picked.length < end - begin; at += step) {
    const item = from[at] as number;
    if (!among || among.bit(item) === 1) picked.push(item);
  }
  return isBackward ? picked.reverse() : picked;
}
