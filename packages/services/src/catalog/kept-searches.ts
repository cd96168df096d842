import { RecentMap } from "@dewy/core";

const MAX_SEARCHES = 5_000;
/** Of all together, four bytes each. */
const MAX_FOUND = 2_000_000;

/** What searches found, by what was asked. */
export type KeptSearches = RecentMap<Int32Array>;

export const keptSearches = (): KeptSearches =>
  new RecentMap({ maxEntries: MAX_SEARCHES, maxWeight: MAX_FOUND, weigh: (_, found) => found.length });
