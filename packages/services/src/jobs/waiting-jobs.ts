import { type Db, isMissingTable } from "@dewy/db";
import { sql } from "kysely";

/** How many jobs of each name wait to be run; under `outbox`, those that the queue has not got yet. */
export async function waitingJobs(db: Db): Promise<Record<string, number>> {
  const [outbox, queued] = await Promise.all([
    sql<{ count: number }>`select count(*) from outbox`.execute(db),
    // As pg-boss's own index of jobs to fetch has it; the schema is not there before the first worker was.
    sql<{ name: string; count: number }>`
      select name, count(*) from pgboss.job where state < 'active' and not blocked group by name
    `
      .execute(db)
      .catch((error) => {
        if (isMissingTable(error)) return { rows: [] };
        throw error;
      }),
  ]);
  const waiting = Object.fromEntries(queued.rows.map(({ name, count }) => [name, count]));
  return { ...waiting, outbox: outbox.rows[0]?.count ?? 0 };
}
