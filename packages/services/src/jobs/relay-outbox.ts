import type { Db } from "@dewy/db";
import { fromKysely, type PgBoss } from "pg-boss";

const BATCH = 200;

/**
 * Moves promised jobs from the outbox into the queue in one transaction: none is lost and none moves twice, however many
 * workers do so. Only jobs named in `names` move. Answers the names that moved, each once.
 */
export async function relayOutbox(
  db: Db,
  queue: Pick<PgBoss, "insert">,
  names: readonly string[],
): Promise<Set<string>> {
  if (names.length === 0) return new Set();
  return db.transaction().execute(async (transaction) => {
    const rows = await transaction
      .with("picked", (query) =>
        query
          .selectFrom("outbox")
          .select("id")
          .where("job", "in", names)
          .orderBy("id")
          .limit(BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .deleteFrom("outbox")
      .using("picked")
      .whereRef("outbox.id", "=", "picked.id")
      .returning(["outbox.id", "outbox.job", "outbox.payload"])
      .execute();
    const byName = Map.groupBy(
      rows.toSorted((a, b) => a.id - b.id),
      (row) => row.job,
    );
    for (const [name, jobs] of byName) {
      await queue.insert(
        name,
        jobs.map((job) => ({ data: job.payload })),
        { db: fromKysely(transaction) },
      );
    }
    return new Set(byName.keys());
  });
}
