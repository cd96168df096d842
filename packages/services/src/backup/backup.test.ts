import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzipSync } from "node:zlib";
import { type Db, migrate, openDoor, restoreBackup, writeBackup } from "@dewy/db";
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import { startWorker } from "../jobs/worker.ts";
import { placeOrder } from "../orders/place-order.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
  makeDeps,
  orderRequest,
  sql,
} from "../testing.ts";
import { OLD_SCHEMA } from "../upgrade/old-shop.ts";

vi.setConfig({ testTimeout: 60_000 });

let place: string;
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "dewy-backup-"));
});

async function database(options: Parameters<typeof freshDatabase>[0] = {}): Promise<FreshDatabase> {
  const fresh = await freshDatabase(options);
  onTestFinished(() => fresh.drop());
  return fresh;
}

let number = 0;
async function backup(fresh: FreshDatabase, more: { snapshot?: string; mediaDir?: string } = {}) {
  number += 1;
  const path = join(place, `${number}.tar.gz`);
  return {
    path,
    ...(await writeBackup({ url: fresh.url, path, mediaDir: join(place, "none"), application: "test", ...more })),
  };
}

const restore = (fresh: FreshDatabase, path: string, { replace = false, mediaDir = join(place, "restored") } = {}) =>
  restoreBackup({ url: fresh.url, path, mediaDir, replace });

async function someOrders(fresh: FreshDatabase, count = 3): Promise<string[]> {
  const product_id = await givenProduct(fresh.db, { stock: 100_000 });
  const customer = await givenCustomer(fresh.db);
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) {
    const ctx = await fillCart(makeContext(fresh, { actor: n % 2 ? customer : givenGuest() }), { [product_id]: 2 });
    numbers.push((await placeOrder(ctx, orderRequest())).order_number);
  }
  return numbers;
}

/** How many rows each table has, and a hash over all of them whatever their order. */
async function contentsOf(db: Pick<Db, "getExecutor">, without: string[] = []) {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely_%' order by 1
  `.execute(db);
  const contents: Record<string, { rows: number; hash: string | null }> = {};
  for (const { name } of tables.filter(({ name }) => !without.includes(name))) {
    const { rows } = await sql<{ rows: number; hash: string | null }>`
      select count(*)::integer as rows, md5(string_agg(t::text, chr(10) order by t::text)) as hash from ${sql.table(name)} t
    `.execute(db);
    if (rows[0]) contents[name] = rows[0];
  }
  return contents;
}

/** Indexes, constraints and triggers, as PostgreSQL writes them. */
async function schemaOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select pg_get_indexdef(indexrelid) as line from pg_index where indrelid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint
      where connamespace = 'public'::regnamespace
    union all select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
  `.execute(db);
  return rows.map(({ line }) => line).toSorted();
}

test("what is restored is what the shop held at one moment, row by row, though orders were placed all the while", async () => {
  const source = await database({ poolSize: 12 });
  const before = await someOrders(source, 20);
  let stopped = false;
  const meanwhile: string[] = [];
  const product_id = await givenProduct(source.db, { stock: 100_000 });
  const shoppers = Array.from({ length: 4 }, async () => {
    while (!stopped) {
      const ctx = await fillCart(makeContext(source, { actor: givenGuest() }), { [product_id]: 1 });
      meanwhile.push((await placeOrder(ctx, orderRequest())).order_number);
    }
  });
  await vi.waitFor(() => expect(meanwhile.length).toBeGreaterThan(10), 15_000);

  // The same moment as another transaction sees it, for longer than the backup takes.
  const { contents, made, placedBefore } = await source.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (db) => {
      const { rows } = await sql<{ id: string }>`select pg_export_snapshot() as id`.execute(db);
      const placedBefore = meanwhile.length;
      const made = await backup(source, { snapshot: rows[0]?.id ?? "" });
      return { made, placedBefore, contents: await contentsOf(db, ["sessions"]) };
    });
  stopped = true;
  await Promise.all(shoppers);
  expect(meanwhile.length).toBeGreaterThan(placedBefore);

  const target = await database({ migrated: false });
  await restore(target, made.path);
  expect(await contentsOf(target.db, ["sessions"])).toEqual(contents);
  expect(contents.orders?.rows).toBe(made.manifest.tables.orders?.rows);
  expect(await checkBooks(target)).toEqual([]);
  const { rows: orders } = await sql<{ order_number: string }>`select order_number from orders`.execute(target.db);
  expect(orders.map(({ order_number }) => order_number)).toEqual(expect.arrayContaining(before));
  expect(orders.length).toBeLessThan(before.length + meanwhile.length);

  const fresh = await database();
  expect(await schemaOf(target.db)).toEqual(await schemaOf(fresh.db));
  await someOrders(target, 2);
  expect(await checkBooks(target)).toEqual([]);
});

test("nobody else may read the file, no half of one is left, and none is written over", async () => {
  const source = await database();
  const { path } = await backup(source);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readdir(place)).filter((name) => name.includes(".part-"))).toEqual([]);
  await expect(writeBackup({ url: source.url, path, mediaDir: place, application: "test" })).rejects.toMatchObject({
    name: "BackupError",
    message: expect.stringContaining("already"),
  });
});

test("an order can be placed where one that was restored has the last number, and old sessions open nothing", async () => {
  const source = await database();
  await someOrders(source);
  const { user_id } = await givenCustomer(source.db);
  await source.db
    .insertInto("sessions")
    .values({ id: "theirs", user_id, kind: "customer", expires_at: "2999-01-01T00:00:00Z" })
    .execute();
  const target = await database({ migrated: false });
  await restore(target, (await backup(source)).path);
  const last = async ({ db }: FreshDatabase) =>
    (await sql<{ last: number }>`select max(id) as last from orders`.execute(db)).rows[0]?.last;
  expect(await last(target)).toBe(await last(source));
  await someOrders(target, 1);
  expect(await last(target)).toBeGreaterThan((await last(source)) ?? 0);
  expect(await target.db.selectFrom("sessions").select("id").execute()).toEqual([]);
});

test("mails that the queue had not sent are sent after the restore, and those that it had sent are not", async () => {
  const source = await database();
  const [waits = "", sent = ""] = await someOrders(source, 2);
  const mailed: string[] = [];
  const handlers = {
    "send-order-confirmation": async (_ctx: unknown, { order_number }: { order_number: string }) => {
      if (order_number === waits) throw new Error("the mail server is away");
      mailed.push(order_number);
    },
  };
  const worker = startWorker(makeDeps(source), { databaseUrl: source.url, handlers, retries: { retryDelay: 600 } });
  onTestFinished(() => worker.stop());
  const states = () =>
    sql<{ state: string }>`select state::text from pgboss.job order by state desc`.execute(source.db);
  await worker.started;
  await vi.waitFor(
    async () => expect((await states()).rows.map(({ state }) => state)).toEqual(["retry", "completed"]),
    15_000,
  );
  expect(mailed).toEqual([sent]);
  const target = await database({ migrated: false });
  await restore(target, (await backup(source)).path);
  const waiting = await target.db.selectFrom("outbox").select(["job", "payload"]).execute();
  expect(waiting).toEqual([{ job: "send-order-confirmation", payload: { order_number: waits } }]);
});

test("pictures come back, over those of the same name, beside others", async () => {
  const source = await database();
  await someOrders(source, 1);
  const [had, have] = [join(place, "had"), join(place, "have")];
  await mkdir(join(had, "demo"), { recursive: true });
  await writeFile(join(had, "demo", "serum.svg"), "<svg/>");
  await writeFile(join(had, "hero.jpg"), "of the backup");
  await mkdir(have);
  await writeFile(join(have, "hero.jpg"), "newer");
  await writeFile(join(have, "other.jpg"), "other");
  const { path, manifest } = await backup(source, { mediaDir: had });
  expect(manifest.media.files).toBe(2);
  await restore(await database({ migrated: false }), path, { mediaDir: have });
  expect(await readFile(join(have, "demo", "serum.svg"), "utf8")).toBe("<svg/>");
  expect(await readFile(join(have, "hero.jpg"), "utf8")).toBe("of the backup");
  expect((await readdir(have)).toSorted()).toEqual(["demo", "hero.jpg", "other.jpg"]);
});

test("a backup of an older schema is restored as it was, then upgraded", async () => {
  const old = await database({ migrated: false });
  await migrate(old.db, OLD_SCHEMA);
  await sql`
    insert into users (email, password_hash, total_orders, total_spent) values ('sokha@example.com', 'hash', 1, 21);
    insert into categories (name, slug) values ('Serum', 'serum');
    insert into products (name_en, name_km, slug, sku, price, stock, category)
      values (E'Tab\\t, line\\n and \\\\', 'សេរ៉ូម', 'serum-1', 'SKU-1', 10.50, 8, 'serum');
    insert into coupons (code, name, type, value, used_count) values ('FREE', 'Free', 'free_shipping', 5, 1);
    insert into orders (order_number, user_id, customer_name, customer_email, currency, subtotal, total, coupon_code, shipping_address, billing_address)
      values ('DW-OLD', 1, 'Sokha', 'sokha@example.com', 'USD', 21, 21, 'FREE', '{"city": "ភ្នំពេញ"}', '{}');
    insert into order_items (order_id, product_id, product_name, quantity, unit_price, total_price) values (1, 1, 'Serum', 2, 10.5, 21);
    insert into order_status_history (order_id, to_status, actor) values (1, 'pending', 'customer:1');
    insert into stock_movements (product_id, quantity, reason, actor, order_id)
      values (1, 10, 'initial', 'system:test', null), (1, -2, 'sale', 'customer:1', 1);
    insert into coupon_usage (coupon_id, user_id, order_id, customer, discount_amount) values (1, 1, 1, 'user:1', 0);
    insert into coupon_customers (coupon_id, customer, used_count) values (1, 'user:1', 1);
    insert into reviews (product_id, user_id, rating, comment, status, helpful_count) values (1, 1, 4, 'ស្អាត', 'approved', 3);
  `.execute(old.db);
  const { path, header } = await backup(old);
  expect(header.migrations.at(-1)).toBe(OLD_SCHEMA);
  const target = await database({ migrated: false });
  const { upgraded } = await restore(target, path);
  expect(upgraded.length).toBeGreaterThan(5);
  const changed = ["coupons", "first_orders", "sessions"];
  const now = await contentsOf(target.db, changed);
  for (const [table, kept] of Object.entries(await contentsOf(old.db, changed)))
    expect(now[table], table).toEqual(kept);
  expect(await checkBooks(target)).toEqual([]);
});

const sizes = async ({ db }: FreshDatabase) =>
  Object.fromEntries(Object.entries(await contentsOf(db)).map(([name, { rows }]) => [name, rows]));

test("a shop that is there stays, unless it is to be replaced, whatever its version", async () => {
  const source = await database();
  await someOrders(source);
  const { path } = await backup(source);
  const target = await database();
  await someOrders(target, 5);
  await sql`create table kept_by_a_newer_dewy (id integer references orders (id))`.execute(target.db);
  const before = await contentsOf(target.db);
  await expect(restore(target, path)).rejects.toMatchObject({
    name: "BackupError",
    message: expect.stringMatching(/1 products, 1 customers, 5 orders.*--replace/),
  });
  expect(await contentsOf(target.db)).toEqual(before);
  await restore(target, path, { replace: true });
  expect(await contentsOf(target.db, ["sessions"])).toEqual(await contentsOf(source.db, ["sessions"]));
});

test("a restore that fails midway leaves the shop as it was, and its pictures", async () => {
  const source = await database();
  await someOrders(source);
  await sql`alter table products drop constraint products_stock_check; update products set stock = -1`.execute(
    source.db,
  );
  const { path } = await backup(source, { mediaDir: join(place, "had") });
  const target = await database();
  await someOrders(target, 2);
  const before = await contentsOf(target.db);
  const mediaDir = await mkdtemp(join(place, "kept-"));
  await expect(restore(target, path, { replace: true, mediaDir })).rejects.toMatchObject({ code: "23514" });
  expect(await contentsOf(target.db)).toEqual(before);
  expect(await readdir(mediaDir)).toEqual([]);
  await someOrders(target, 1);
});

test("a backup that is cut off, changed or of something else is refused before anything is written", async () => {
  const source = await database();
  await someOrders(source);
  const { path } = await backup(source);
  const whole = await readFile(path);
  const target = await database();
  await someOrders(target, 1);
  const before = await sizes(target);
  const damaged = async (bytes: Buffer) => {
    const file = join(place, "damaged.tar.gz");
    await writeFile(file, bytes);
    await expect(restore(target, file, { replace: true })).rejects.toMatchObject({
      name: "BackupError",
      message: expect.stringMatching(/is no whole backup of Dewy/),
    });
  };
  for (const share of [0, 0.3, 0.9]) await damaged(whole.subarray(0, Math.floor(whole.length * share)));
  await damaged(whole.subarray(0, -1));
  const flipped = Buffer.from(whole);
  flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] ?? 0) ^ 1;
  await damaged(flipped);
  await damaged(Buffer.from("a letter, not a backup"));
  // Unpacked, altered, and packed again, as gzip alone would not notice.
  const unpacked = Buffer.from(await promisify(gunzip)(whole));
  unpacked.write("X", unpacked.indexOf("DW-"));
  await damaged(gzipSync(unpacked));
  await expect(restore(target, join(place, "nowhere.tar.gz"))).rejects.toMatchObject({ message: /There is no file/ });
  expect(await sizes(target)).toEqual(before);
});

test("a backup of a newer schema is refused", async () => {
  const source = await database();
  await sql`insert into kysely_migration (name, timestamp) values ('999-future', '2030')`.execute(source.db);
  await expect(restore(await database({ migrated: false }), (await backup(source)).path)).rejects.toMatchObject({
    name: "BackupError",
    message: expect.stringMatching(/newer Dewy/),
  });
});

test("while a server or a worker runs on the database nothing is restored", async () => {
  const source = await database();
  const { path } = await backup(source);
  const target = await database();
  const door = await openDoor({ url: target.url, shared: true });
  await expect(restore(target, path)).rejects.toMatchObject({ message: expect.stringMatching(/server runs/) });
  await door.close();
  const worker = startWorker(makeDeps(target), { databaseUrl: target.url, handlers: {} });
  await worker.started;
  await expect(restore(target, path)).rejects.toMatchObject({ message: expect.stringMatching(/worker runs/) });
  await worker.stop();
  await restore(target, path);
});

test("where there is no shop there is nothing to back up; what is not Dewy's is not overwritten", async () => {
  const nothing = await database({ migrated: false });
  await expect(backup(nothing)).rejects.toMatchObject({ name: "BackupError", message: /There is no shop/ });
  await sql`create table somebody_elses (id integer)`.execute(nothing.db);
  const { path } = await backup(await database());
  await expect(restore(nothing, path, { replace: true })).rejects.toMatchObject({
    message: expect.stringMatching(/not Dewy's/),
  });
});
