/** What was checked, said as it goes. */
export interface Ledger {
  /** Notes whether a promise holds; `found` is told when it does not. */
  check(promise: string, holds: boolean, found?: unknown): void;
  failures(): number;
}

export function newLedger(write: (line: string) => void): Ledger {
  let failures = 0;
  return {
    check(promise, holds, found) {
      if (!holds) failures += 1;
      const told = holds || found === undefined ? "" : ` (found ${JSON.stringify(found)})`;
      write(`${holds ? "✓" : "✗"} ${promise}${told}`);
    },
    failures: () => failures,
  };
}
