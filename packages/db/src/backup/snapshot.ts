import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { BackupError, type BackupHeader, type BackupTable, FORMAT } from "./backup-format.ts";

/** Whose rows a backup leaves out: who restores it signs in again, so that no session that has ended comes back. */
const LEFT_OUT = ["sessions"];
/** Kysely's account of the migrations, which the header holds. */
const LEDGERS = ["kysely_migration", "kysely_migration_lock"];

/** What the job queue has not done yet. It is put back where promised jobs wait, and so into whatever queue the restoring version has. */
const jobs: BackupTable & { query: string } = {
  name: "pgboss.job",
  into: "outbox",
  columns: ["job", "payload", "created_at"],
  query: `select name, coalesce(data, '{}'), created_on from pgboss.job
    where state < 'completed' and name not like '\\_\\_pgboss%' order by created_on, id`,
};

/** Opens the snapshot that everything is read in, until the transaction ends: nothing is locked but against dropping tables. */
export async function openSnapshot(client: pg.Client, exported?: string): Promise<void> {
  await client.query("begin isolation level repeatable read, read only");
  if (exported !== undefined) await client.query(`set transaction snapshot ${client.escapeLiteral(exported)}`);
}

/** What the snapshot holds. Throws BackupError where there is no shop. */
export async function describeSnapshot(client: pg.Client, application: string): Promise<BackupHeader> {
  const tables = await tablesOf(client);
  if (!tables.some(({ name }) => name === "kysely_migration")) {
    throw new BackupError("There is no shop in this database yet: nothing was backed up.");
  }
  const names = tables.map(({ name }) => client.escapeIdentifier(name));
  await client.query(`lock table ${names.join(", ")} in access share mode`);
  const { rows: moments } = await client.query<{ at: Date; version: string }>(
    "select now() as at, current_setting('server_version') as version",
  );
  const { rows: migrations } = await client.query<{ name: string }>("select name from kysely_migration order by name");
  const { rows: sequences } = await client.query<{ name: string; last_value: string | null }>(
    "select sequencename as name, last_value from pg_sequences where schemaname = 'public' order by 1",
  );
  const { rows: queue } = await client.query("select to_regclass('pgboss.job') is not null as there");
  const { query: _, ...jobTable } = jobs;
  return {
    format: FORMAT,
    created_at: moments[0]?.at.toISOString() ?? "",
    application,
    postgres: moments[0]?.version ?? "",
    migrations: migrations.map(({ name }) => name),
    tables: [
      ...tables.filter(({ name }) => ![...LEFT_OUT, ...LEDGERS].includes(name)),
      ...(queue[0].there ? [jobTable] : []),
    ],
    sequences: Object.fromEntries(
      sequences.map(({ name, last_value }) => [name, last_value === null ? null : Number(last_value)]),
    ),
  };
}

async function tablesOf(client: pg.Client): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by c.oid, c.relname order by c.relname`);
  return rows;
}

/** A table's rows as COPY's text; `rowCount` of the stream is there when it has ended. */
export function copyOut(
  client: pg.Client,
  { name, columns }: BackupTable,
): ReturnType<typeof copyTo> & AsyncIterable<Buffer> {
  const source =
    name === jobs.name
      ? `(${jobs.query})`
      : `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(", ")})`;
  return client.query(copyTo(`copy ${source} to stdout`));
}
