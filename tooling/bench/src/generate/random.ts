/** The same numbers for the same seed, everywhere. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** `count` different ones, or all. */
  some<Item>(items: readonly Item[], count: number): Item[];
  /** One of the first more often than one of the last, as things people choose are spread. */
  favourite<Item>(items: readonly Item[]): Item;
}

/** mulberry32 (Tommy Ettinger, public domain): small and even enough to make up a shop. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const at = <Item>(items: readonly Item[], index: number): Item => {
    if (items.length === 0) throw new RangeError("nothing to choose from");
    return items[index] as Item;
  };
  return {
    next,
    below,
    pick: (items) => at(items, below(items.length)),
    some(items, count) {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)).flat();
    },
    favourite: (items) => at(items, Math.floor(items.length * next() ** 2)),
  };
}
