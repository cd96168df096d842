import type { Db } from "@dewy/db";
import { sql } from "kysely";
import { expect, vi } from "vitest";

/**
 * For tests: runs `hold` in a transaction that stays open until `work`, begun after it, waits for one of its locks; `then` runs in it
 * before it ends. Answers what `work` came to.
 */
export async function heldBy<Result>(
  db: Db,
  hold: (db: Db) => Promise<unknown>,
  work: () => Promise<Result>,
  then: (db: Db) => Promise<unknown> = async () => {},
): Promise<PromiseSettledResult<Result>> {
  const [working] = await db.transaction().execute(async (transaction) => {
    await hold(transaction);
    const working = Promise.allSettled([work()]);
    await vi.waitFor(async () => {
      const waiting = await sql`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      `.execute(db);
      expect(waiting.rows).toHaveLength(1);
    });
    await then(transaction);
    // The transaction must end before the work can.
    return [working];
  });
  const [outcome] = await working;
  return outcome;
}
