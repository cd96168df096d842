import { randomBytes } from "node:crypto";
import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { createDb, type Db } from "./client.ts";

/** The test run's server: `tooling/testing` starts it and leaves its address and the template's name in the environment. */
function testServer(): { url: string; template: string } {
  // biome-ignore lint/style/noProcessEnv: vitest's global setup hands values to its workers this way only.
  const { DEWY_TEST_POSTGRES: url, DEWY_TEST_TEMPLATE: template } = process.env;
  if (!url || !template) throw new Error("no test database server: run the tests with `npm test` or `npx vitest run`");
  return { url, template };
}

export interface FreshDatabase {
  url: string;
  db: Db;
  /** Each statement sent since `queries.length = 0`. */
  queries: string[];
  /** Closes the pool and drops the database. */
  drop(): Promise<void>;
}

/** A migrated, empty database of its own, cloned from the run's template (about 30 ms); or one without any table. */
export async function freshDatabase(options: { poolSize?: number; migrated?: boolean } = {}): Promise<FreshDatabase> {
  const { url: serverUrl, template } = testServer();
  const name = `test_${randomBytes(8).toString("hex")}`;
  await onServer(serverUrl, `create database ${name} template ${options.migrated === false ? "template1" : template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const queries: string[] = [];
  const db = createDb({ url: url.href, poolSize: options.poolSize ?? 10, onQuery: (text) => queries.push(text) });
  return {
    url: url.href,
    db,
    queries,
    async drop() {
      await db.destroy();
      await onServer(serverUrl, `drop database if exists ${name} with (force)`);
    },
  };
}

/** Clones one at a time: PostgreSQL refuses to copy a template that another session is connected to. */
async function onServer(url: string, statement: string): Promise<void> {
  const admin = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 1 }) }),
  });
  try {
    await sql.raw(statement).execute(admin);
  } finally {
    await admin.destroy();
  }
}

export { type FreshRedis, freshRedis } from "./fresh-redis.ts";
export { neededServer } from "./needed-server.ts";
export { type FreshMongo, freshMongo } from "./stores/mongo/testing.ts";
/** For tests of the floors above, which do not have Kysely. */
export { sql };
