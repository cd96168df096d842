import { type Db, migrate } from "@dewy/db";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import { type FreshDatabase, freshDatabase, makeContext } from "../testing.ts";
import { fillOldShop, OLD_SCHEMA } from "./old-shop.ts";

vi.setConfig({ hookTimeout: 60_000 });

type Contents = Record<string, { rows: number; hash: string }>;

let upgraded: FreshDatabase;
let columns: Record<string, string[]>;
let before: Contents;
beforeAll(async () => {
  upgraded = await freshDatabase({ migrated: false });
  expect(await migrate(upgraded.db, OLD_SCHEMA)).toHaveLength(7);
  await fillOldShop(upgraded.db);
  columns = await columnsOf(upgraded.db);
  before = await contentsOf(upgraded.db);
  expect(await migrate(upgraded.db)).not.toEqual([]);
});
afterAll(() => upgraded.drop());

async function columnsOf(db: Db): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ table: string; columns: string[] }>`
    select table_name as table, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns where table_schema = 'public' and table_name not like 'kysely_%' group by table_name
  `.execute(db);
  return Object.fromEntries(rows.map((row) => [row.table, row.columns]));
}

/** What 011 changes on purpose: it means nothing for a coupon of that type. */
const CORRECTED = new Set(["coupons.value", "coupons.max_discount"]);

/** How many rows each old table has, and a hash over its old columns. */
async function contentsOf(db: Db): Promise<Contents> {
  const contents: Contents = {};
  for (const [table, names] of Object.entries(columns)) {
    const kept = names.filter((name) => !CORRECTED.has(`${table}.${name}`)).map((name) => sql.ref(name));
    const { rows } = await sql<{ rows: number; hash: string }>`
      select count(*) as rows, md5(string_agg(r::text, '' order by r::text)) as hash
      from (select row(${sql.join(kept)}) as r from ${sql.table(table)}) t
    `.execute(db);
    if (rows[0]) contents[table] = rows[0];
  }
  return contents;
}

test("every table was filled, with thousands of rows together", () => {
  expect(Object.entries(before).filter(([, { rows }]) => rows === 0)).toEqual([]);
  expect(Object.values(before).reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(30_000);
});

test("an upgrade loses nothing and changes nothing", async () => {
  expect(await contentsOf(upgraded.db)).toEqual(before);
});

test("the books balance afterwards", async () => {
  expect(await checkBooks(makeContext(upgraded))).toEqual([]);
});

test("what old rows mean to new tables is there", async () => {
  const { rows } = await sql<{ wrong: string }>`
    select 'a coupon has what its type has no use for' as wrong from coupons
      where (type = 'free_shipping' and value <> 0) or (type <> 'percentage' and max_discount is not null)
    union all select 'a coupon lost its worth' from coupons where type <> 'free_shipping' and value <> 1 + id % 5
    union all select 'a first order is not remembered' from coupon_usage u
      join coupons c on c.id = u.coupon_id join orders o on o.id = u.order_id
      where c.is_first_time_only and o.status <> 'cancelled'
        and not exists (select from first_orders f where f.customer_email = lower(o.customer_email))
  `.execute(upgraded.db);
  expect(rows).toEqual([]);
  const { rows: firsts } = await sql<{ count: number }>`select count(*) from first_orders`.execute(upgraded.db);
  expect(firsts[0]?.count).toBeGreaterThan(10);
});

/** Everything of the schema, as PostgreSQL itself writes it. */
async function schemaOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    with mine as (
      select c.* from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely_%'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
    )
    select format('column %s.%s %s %s %s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not null' end, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated) as line
      from mine c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where c.relkind = 'r'
    union all select format('table %s %s', c.relname, c.reloptions) from mine c where c.relkind = 'r'
    union all select format('constraint %s.%s %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
      from mine c join pg_constraint k on k.conrelid = c.oid
    union all select pg_get_indexdef(c.oid) from mine c where c.relkind = 'i'
    union all select pg_get_triggerdef(t.oid) from mine c join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal
    union all select pg_get_functiondef(p.oid) from pg_proc p where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all select format('enum %s %s', t.typname, array_agg(e.enumlabel order by e.enumsortorder))
      from pg_type t join pg_enum e on e.enumtypid = t.oid group by t.typname
    union all select format('extension %s', extname) from pg_extension
  `.execute(db);
  return rows.map(({ line }) => line).toSorted();
}

test("the schema is that of a new database", async () => {
  const fresh = await freshDatabase();
  const wanted = await schemaOf(fresh.db).finally(() => fresh.drop());
  expect(wanted.length).toBeGreaterThan(300);
  expect(await schemaOf(upgraded.db)).toEqual(wanted);
});
