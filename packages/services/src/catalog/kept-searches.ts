/** What searches found, by what was asked. */
export interface KeptSearches {
  get(key: string): Int32Array | undefined;
  set(key: string, found: Int32Array): void;
}

const MAX_SEARCHES = 5_000;
/** Of all together, four bytes each. */
const MAX_FOUND = 2_000_000;

/** Keeps the most recently asked. */
export function keptSearches(): KeptSearches {
  /** The least recently asked first. */
  const kept = new Map<string, Int32Array>();
  let total = 0;
  const drop = (key: string) => {
    total -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  const set = (key: string, found: Int32Array) => {
    drop(key);
    kept.set(key, found);
    total += found.length;
    for (const oldest of kept.keys()) {
      if (kept.size <= MAX_SEARCHES && total <= MAX_FOUND) break;
      drop(oldest);
    }
  };
  return {
    get(key) {
      const found = kept.get(key);
      if (found) set(key, found);
      return found;
    },
    set,
  };
}
