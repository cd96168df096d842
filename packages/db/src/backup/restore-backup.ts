import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Db } from "../client.ts";
import { openDoor, SecondServerError } from "../door.ts";
import { migrate } from "../migrate.ts";
import { migrations } from "../migrations/index.ts";
import { BackupError, type BackupHeader, type BackupTable, MEDIA, TABLES } from "./backup-format.ts";
import { bareTables } from "./bare-tables.ts";
import { onOneConnection } from "./one-connection.ts";
import { dropShop, type PresentShop, presentShop } from "./present-shop.ts";
import { readSections, verifyBackup, type WholeBackup } from "./read-backup.ts";
import { stageMedia } from "./stage-media.ts";

export interface RestoreOptions {
  url: string;
  /** The backup. */
  path: string;
  /** Where the shop's pictures go; those of the same name are replaced. */
  mediaDir: string;
  /** The database may hold a shop, which is lost. */
  replace: boolean;
  onProgress?: (message: string) => void;
  /** Told what is about to be lost. */
  onReplace?: (shop: PresentShop) => void;
}

export interface Restored extends WholeBackup {
  /** Migrations that the backup did not have. */
  upgraded: string[];
}

/**
 * Puts a backup into a database: an empty one, or with `replace` one that holds a shop. Reads all of the backup before it writes, and
 * writes in one transaction, so that whatever fails leaves everything as it was. A schema older than this code is brought up to it.
 * Throws BackupError.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const { url, path, onProgress = () => {} } = options;
  onProgress("Reading the backup …");
  const whole = await verifyBackup(path);
  refuseNewer(whole.header);
  const door = await openDoor({ url, shared: false, patienceMs: 1 }).catch((error) => {
    throw error instanceof SecondServerError
      ? new BackupError("A server runs on this database: stop it first.", { cause: error })
      : error;
  });
  const media = await stageMedia(options.mediaDir);
  try {
    const upgraded = await onOneConnection(url, async (client, db) => {
      await refuseWorker(client);
      await refusePresent(client, options);
      onProgress("Restoring …");
      return db.transaction().execute(async (transaction) => load(client, transaction, whole, options, media.write));
    });
    await media.moveIn();
    return { ...whole, upgraded };
  } finally {
    await media.discard();
    await door.close();
  }
}

function refuseNewer({ migrations: had, application }: BackupHeader): void {
  const known = Object.keys(migrations).toSorted();
  if (had.some((name, index) => name !== known[index])) {
    throw new BackupError(`The backup was made by a newer Dewy (${application}): update the code, then restore.`);
  }
}

/** Workers stand at no door, since there may be any number of them. */
async function refuseWorker(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    "select from pg_stat_activity where datname = current_database() and application_name = 'dewy-worker' limit 1",
  );
  if (rows.length > 0) throw new BackupError("A worker runs on this database: stop it first.");
}

async function refusePresent(client: pg.Client, { replace, onReplace }: RestoreOptions): Promise<void> {
  const shop = await presentShop(client);
  if (!shop || shop.products + shop.customers + shop.orders === 0) return;
  if (replace) return onReplace?.(shop);
  throw new BackupError(
    `This database holds a shop: ${shop.products} products, ${shop.customers} customers, ${shop.orders} orders. With --replace the backup takes its place.`,
  );
}

async function load(
  client: pg.Client,
  db: Db,
  { header, manifest }: WholeBackup,
  { path, onProgress = () => {} }: RestoreOptions,
  writeMedia: (name: string, content: AsyncIterable<Buffer>) => Promise<void>,
): Promise<string[]> {
  await dropShop(client);
  await migrate(db, header.migrations.at(-1));
  const dress = await bareTables(client);
  for (const [sequence, last] of Object.entries(header.sequences)) {
    if (last !== null) await client.query("select setval($1::regclass, $2)", [client.escapeIdentifier(sequence), last]);
  }
  const tables = new Map(header.tables.map((table) => [`${TABLES}${table.name}`, table]));
  for await (const { name, content } of readSections(path)) {
    const table = tables.get(name);
    if (table) await copyIn(client, table, content, manifest.tables[table.name]?.rows);
    else if (name.startsWith(MEDIA)) await writeMedia(name.slice(MEDIA.length), content);
  }
  await dress();
  const upgraded = await migrate(db);
  onProgress("Gathering statistics …");
  // Within the transaction: once that is committed, nothing but the pictures may fail.
  await client.query("analyze");
  return upgraded;
}

async function copyIn(
  client: pg.Client,
  { name, into = name, columns }: BackupTable,
  content: AsyncIterable<Buffer>,
  rows: number | undefined,
): Promise<void> {
  const names = columns.map((column) => client.escapeIdentifier(column)).join(", ");
  // Frozen: nobody has seen the table yet, and so need not look whether its rows are there.
  const target = client.query(copyFrom(`copy ${client.escapeIdentifier(into)} (${names}) from stdin with (freeze)`));
  await pipeline(content, target);
  if (target.rowCount !== rows)
    throw new BackupError(`The table ${name} has ${target.rowCount} rows instead of ${rows}.`);
}
