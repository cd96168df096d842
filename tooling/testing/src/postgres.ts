import { createDb, migrate } from "@dewy/db";
import { startThrowawayPostgres } from "@dewy/embedded";
import pg from "pg";

/**
 * One PostgreSQL server for the whole run and one migrated template database in it; `freshDatabase()` clones that per test file.
 * `TEST_DATABASE_URL` names a running server instead.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const running = process.env.TEST_DATABASE_URL;
  const server = running
    ? { url: running, stop: async () => {} }
    : // Without its cleaner: a database that it is at work in cannot be dropped by who is no superuser.
      await startThrowawayPostgres({ extraConfig: { max_connections: "200", autovacuum: "off" } });
  const template = `dewy_template_${process.pid}`;
  await makeTemplate(server.url, template);
  process.env.DEWY_TEST_POSTGRES = server.url;
  process.env.DEWY_TEST_TEMPLATE = template;
  return async () => {
    if (running) await onServer(running, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

async function makeTemplate(serverUrl: string, template: string): Promise<void> {
  await onServer(serverUrl, `create database ${template}`);
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  const db = createDb({ url: url.href, poolSize: 1 });
  await migrate(db).finally(() => db.destroy());
}

async function onServer(url: string, statement: string): Promise<void> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(statement).finally(() => admin.end());
}
