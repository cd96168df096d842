import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Db } from "../client.ts";
import type { Database } from "../tables/index.ts";

/** Values as text that means the same everywhere, and no limit on how long a statement may take. */
const OPTIONS =
  "-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres -c extra_float_digits=1 -c client_encoding=UTF8 " +
  "-c statement_timeout=0 -c idle_in_transaction_session_timeout=0 -c lock_timeout=30000";

/** Runs `work` on a connection of its own, as `pg` has it (COPY) and as Kysely has it, and closes it. */
export async function onOneConnection<Result>(
  url: string,
  work: (client: pg.Client, db: Db) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "dewy-backup",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    options: OPTIONS,
  });
  // Unheard, it would end the process; the statement at work fails with it.
  client.on("error", () => {});
  await client.connect();
  const shared = Object.assign(client, { release() {} });
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool: { options: {}, connect: async () => shared, end: async () => {} } }),
  });
  try {
    return await work(client, db);
  } finally {
    await client.end().catch(() => {});
  }
}
