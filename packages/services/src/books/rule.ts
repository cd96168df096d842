import type { RawBuilder } from "kysely";

/** What a row that breaks a rule answers; `found` and `expected` are compared by who reads them, so they may be of any type. */
interface Breach {
  /** Which thing it is, such as `order DW-…`. */
  what: string;
  expected: unknown;
  found: unknown;
}

/** A sentence that must be true of the whole database, and the query for what breaks it: over sets, so that a million orders take seconds. */
export interface Rule {
  rule: string;
  breaches: RawBuilder<Breach>;
}
