import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../testing.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

/** The columns that the table types name, read from their source: `name: Type | null;` lines within `interface …Table`. */
async function typedColumns(): Promise<Map<string, Map<string, boolean>>> {
  const index = await readFile(new URL("./index.ts", import.meta.url), "utf8");
  const tables = new Map(
    [...index.matchAll(/^ {2}(\w+): (\w+Table);$/gm)].map((match) => [match[2], match[1]] as const),
  );
  const columns = new Map<string, Map<string, boolean>>();
  for (const file of ["users", "products", "orders", "coupons", "reviews", "shop", "analytics"]) {
    const source = await readFile(new URL(`./${file}.ts`, import.meta.url), "utf8");
    for (const [, name = "", body = ""] of source.matchAll(/^export interface (\w+Table) \{\n([\s\S]*?)^\}/gm)) {
      const fields = [...body.matchAll(/^ {2}(\w+): (.+);$/gm)].map(
        ([, field = "", type = ""]) => [field, /\| null|Nullable/.test(type)] as const,
      );
      columns.set(tables.get(name) ?? name, new Map(fields));
    }
  }
  return columns;
}

test("the table types name exactly the migrated columns, with their nullability", async () => {
  const { rows } = await sql<{ table_name: string; column_name: string; is_nullable: "YES" | "NO" }>`
    select table_name, column_name, is_nullable from information_schema.columns
    where table_schema = 'public' and table_name not like 'kysely_%' and not (table_name = 'products' and column_name = 'in_stock')
  `.execute(fresh.db);
  const migrated = new Map<string, Map<string, boolean>>();
  for (const { table_name, column_name, is_nullable } of rows) {
    if (!migrated.has(table_name)) migrated.set(table_name, new Map());
    migrated.get(table_name)?.set(column_name, is_nullable === "YES");
  }
  const typed = await typedColumns();
  typed.get("products")?.delete("in_stock");
  const plain = (tables: Map<string, Map<string, boolean>>) =>
    Object.fromEntries([...tables].map(([table, columns]) => [table, Object.fromEntries(columns)]));
  expect(plain(typed)).toEqual(plain(migrated));
});

test("values read as plain JSON: money as numbers, timestamps as ISO strings, dates as days", async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select 24.99::numeric(10,2) as money, timestamptz '2026-01-31 17:00:00.5+07' as moment, date '2026-01-31' as day, 7::bigint as count
    from (select ${1}::int) as prepared
  `.execute(fresh.db);
  expect(rows[0]).toEqual({ money: 24.99, moment: "2026-01-31T10:00:00.5Z", day: "2026-01-31", count: 7 });
});

test("trigrams find Khmer and Thai text: the cluster is UTF-8 with ICU", async () => {
  const { rows } = await sql<{ khmer: number; thai: number }>`
    select similarity('សេរ៉ូម', 'សេរូម') as khmer, similarity('เซรั่ม', 'เซรัม') as thai
  `.execute(fresh.db);
  expect(rows[0]?.khmer).toBeGreaterThan(0.2);
  expect(rows[0]?.thai).toBeGreaterThan(0.2);
});

test("what refers to another table is indexed, so that neither a list nor a deletion there reads it whole", async () => {
  const { rows } = await sql<{ reference: string }>`
    select c.conrelid::regclass || '.' || c.conname as reference from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and not exists (
      select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = c.conkey[1]
      where i.indrelid = c.conrelid and i.indkey[0] = a.attnum
        and coalesce(pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NOT NULL)', a.attname), true)
    )
    order by 1
  `.execute(fresh.db);
  expect(rows).toEqual([]);
});
