import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { openShop } from "@dewy/api/server";
import { defaultDataDir, startPostgres } from "@dewy/embedded";
import pg from "pg";
import { pino } from "pino";
import { generateOrders } from "../generate/orders.ts";
import { generateProducts } from "../generate/products.ts";
import { migrationPrints } from "./migration-prints.ts";
import { checkout } from "./pinned.ts";

/** How much is in a shop. */
export interface Size {
  products: number;
  orders: number;
}

export interface Databases {
  /** PostgreSQL's first process. */
  pid: number;
  /** A new database with a shop of that size; gone when `close` is called. */
  clone(size: Size): Promise<string>;
  close(): Promise<void>;
}

export interface DatabasesOptions {
  /** The cluster's directory; absent, `.data/bench` of the checkout. */
  dataDir?: string | undefined;
  /** Make what was made before anew. */
  fresh?: boolean;
  say: (message: string) => void;
}

/**
 * The bench's own cluster, with fsync as a shop has it. A shop of each size is made once and kept; a run works on a clone of it.
 */
export async function openDatabases({ dataDir, fresh = false, say }: DatabasesOptions): Promise<Databases> {
  const server = await startPostgres({
    dataDir: dataDir ?? (await defaultDataDir(checkout, "bench")),
    onProgress: say,
  });
  const [pid = ""] = (await readFile(join(server.dataDir, "postmaster.pid"), "utf8")).split("\n");
  const admin = await connect(server.url);
  // By its socket, as `npm start` does.
  const urlOf = (name: string) => Object.assign(new URL(server.socketUrl), { pathname: `/${name}` }).href;
  const clones: string[] = [];
  // A statement of a run that was killed may still be at work there.
  const drop = (name: string) =>
    admin
      .query(`drop database if exists ${name}`)
      .catch(() => admin.query(`drop database if exists ${name} with (force)`));
  // Of runs that were killed.
  const { rows: left } = await admin.query<{ name: string; pid: string }>(
    "select datname as name, split_part(datname, '_', 3) as pid from pg_database where datname like 'bench\\_run\\_%'",
  );
  for (const { name, pid } of left) if (!isAlive(Number(pid))) await drop(name).catch(() => {});
  const madeAnew = new Set<string>();

  async function template(size: Size): Promise<string> {
    const name = `bench_${size.products}_${size.orders}`;
    const prints = await migrationPrints();
    const { rows } = await admin.query<{ prints: string | null }>(
      "select shobj_description(oid, 'pg_database') as prints from pg_database where datname = $1",
      [name],
    );
    const was = rows[0]?.prints?.split(" ");
    // Before they land migrations may still change, or come between others, after they were applied here.
    const isUsable = was?.every((print, at) => prints[at] === print) && (!fresh || madeAnew.has(name));
    madeAnew.add(name);
    if (isUsable) {
      await migrateShop(urlOf(name));
    } else {
      const draft = `${name}_making`;
      await drop(draft);
      await admin.query(`create database ${draft}`);
      await makeShop(urlOf(draft), size, say);
      await drop(name);
      await admin.query(`alter database ${draft} rename to ${name}`);
    }
    await admin.query(`comment on database ${name} is '${prints.join(" ")}'`);
    return name;
  }

  return {
    pid: Number(pid),
    async clone(size) {
      const original = await template(size);
      const name = `bench_run_${process.pid}_${clones.length}`;
      await admin.query(`create database ${name} template ${original}`);
      clones.push(name);
      return urlOf(name);
    },
    async close() {
      for (const name of clones) await drop(name);
      await admin.end();
      await server.stop();
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

const open = (databaseUrl: string) =>
  openShop({
    databaseUrl,
    log: pino({ level: "error" }),
    config: { publicUrl: "http://localhost", secret: "", demo: false, mediaDir: "", mailDir: "" },
  });

async function makeShop(url: string, { products, orders }: Size, say: (message: string) => void): Promise<void> {
  const shop = open(url);
  await shop.migrate();
  const client = await connect(url);
  try {
    await generateProducts(client, shop.deps, { count: products, say });
    if (orders > 0) await generateOrders(client, { count: orders, say });
    await client.query("vacuum (freeze, analyze)");
  } finally {
    await client.end();
    await shop.close();
  }
}

/** What was made by an older version of the code is brought up to this one. */
async function migrateShop(url: string): Promise<void> {
  const shop = open(url);
  const applied = await shop.migrate().finally(() => shop.close());
  if (applied.length === 0) return;
  const client = await connect(url);
  await client.query("vacuum (analyze)").finally(() => client.end());
}
