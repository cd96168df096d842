import type { BrokenRule } from "@dewy/core/schemas";

/** Lines to read: one when the books balance, otherwise each broken rule and what breaks it. */
export function wordBooks(broken: readonly BrokenRule[]): string[] {
  if (broken.length === 0) return ["The books balance."];
  const lines = broken.flatMap(({ rule, count, breaches }) => [
    `✗ ${rule}: ${count} ${count === 1 ? "does" : "do"} not`,
    ...breaches.map(({ what, expected, found }) => `    ${what}: expected ${expected}, found ${found}`),
    ...(count > breaches.length ? [`    … and ${count - breaches.length} more`] : []),
  ]);
  const total = broken.reduce((sum, { count }) => sum + count, 0);
  return [...lines, `The books do not balance: ${total} ${total === 1 ? "thing" : "things"} wrong.`];
}
