import type pg from "pg";
import { BackupError } from "./backup-format.ts";

/** What a database holds already. */
export interface PresentShop {
  products: number;
  customers: number;
  orders: number;
  /** When the last order was placed. */
  last_order_at: string | null;
}

/** The shop in the database, undefined where there is none. Throws BackupError where something else is. */
export async function presentShop(client: pg.Client): Promise<PresentShop | undefined> {
  const { rows: tables } = await client.query<{ name: string }>(`
    select c.relname::text as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`);
  const names = new Set(tables.map(({ name }) => name));
  if (names.size === 0) return undefined;
  if (!names.has("kysely_migration")) {
    throw new BackupError("This database holds tables that are not Dewy's: restore into an empty one.");
  }
  const count = (table: string, where = "true") =>
    names.has(table) ? `(select count(*)::integer from ${table} where ${where})` : "0";
  const { rows } = await client.query<PresentShop>(`
    select ${count("products")} as products, ${count("users", "role = 'customer'")} as customers, ${count("orders")} as orders,
      ${names.has("orders") ? "(select max(created_at)::text from orders)" : "null"} as last_order_at`);
  return rows[0];
}

/**
 * Removes the shop, of whatever version: its tables, types, functions and job queue. What extensions made stays. One may go with another:
 * a function of a table's rows with the table.
 */
export async function dropShop(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ drop: string }>(`
    with ours as (
      select 1 as turn, format('drop table if exists %s cascade', c.oid::regclass) as drop, 'pg_class'::regclass as class, c.oid
        from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      union all select 2, format('drop function if exists %s cascade', p.oid::regprocedure), 'pg_proc'::regclass, p.oid
        from pg_proc p where p.pronamespace = 'public'::regnamespace
      union all select 3, format('drop type if exists %s cascade', t.oid::regtype), 'pg_type'::regclass, t.oid
        from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd')
    )
    select drop from ours o
    where not exists (select from pg_depend d where d.classid = o.class and d.objid = o.oid and d.deptype = 'e')
    order by turn, drop`);
  for (const { drop } of rows) await client.query(drop);
  await client.query("drop schema if exists pgboss cascade");
}
