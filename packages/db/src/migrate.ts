import { type Kysely, sql } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations/index.ts";
import type { Database } from "./tables/index.ts";

/** The database holds migrations that this code does not know: it was used by a newer version. */
export class NewerDatabaseError extends Error {
  constructor(names: string[]) {
    super(
      `The database was migrated by a newer version of Dewy (${names.join(", ")}). Update the code, or use another database.`,
    );
    this.name = "NewerDatabaseError";
  }
}

/** The server is a PostgreSQL that lacks what the schema and the statements use (`returning old/new` came with 18). */
export class OldServerError extends Error {
  constructor(version: string) {
    super(`Dewy needs PostgreSQL ${OLDEST_SERVER} or later; the server is ${version}.`);
    this.name = "OldServerError";
  }
}

const OLDEST_SERVER = 18;

/** Brings the schema up to this code, or to the migration `upTo`; replicas that start together wait for each other on Kysely's advisory lock. Returns the names applied. */
export async function migrate(db: Kysely<Database>, upTo?: string): Promise<string[]> {
  await refuseOldServer(db);
  const newer = (await appliedMigrations(db)).filter((name) => !(name in migrations));
  if (newer.length > 0) throw new NewerDatabaseError(newer);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results = [] } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
  if (error) throw error;
  return results.filter((result) => result.status === "Success").map((result) => result.migrationName);
}

async function appliedMigrations(db: Kysely<Database>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === "kysely_migration")) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom("kysely_migration")
    .select("name")
    .execute();
  return rows.map((row) => row.name);
}

async function refuseOldServer(db: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ number: number; version: string }>`
    select current_setting('server_version_num')::integer as number, current_setting('server_version') as version
  `.execute(db);
  const [server] = rows;
  if (server && server.number < OLDEST_SERVER * 10_000) throw new OldServerError(server.version);
}
