import type pg from "pg";

/**
 * Empties every table of the shop and takes off it whatever a load would trip over or be slowed by: foreign keys, indexes, triggers. What
 * it answers puts all of it back, in a few passes over each table. The owner of the tables may do this; it takes no superuser.
 */
export async function bareTables(client: pg.Client): Promise<() => Promise<void>> {
  const { rows: tables } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_%' order by 1`);
  const names = tables.map(({ name }) => name);
  const { rows: keys } = await client.query<{ drop: string; make: string }>(`
    select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop,
      format('alter table %s add constraint %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid)) as make
    from pg_constraint k where k.contype = 'f' and k.connamespace = 'public'::regnamespace order by k.oid`);
  const { rows: indexes } = await client.query<{ drop: string; make: string }>(
    `
    select format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as make
    from pg_index i where i.indrelid = any ($1::text[]::regclass[])
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    order by i.indexrelid`,
    [names],
  );
  const taken = [...keys, ...indexes];
  await client.query(taken.map(({ drop }) => drop).join(";"));
  await client.query(names.map((name) => `alter table ${name} disable trigger user`).join(";"));
  await client.query(`truncate ${names.join(", ")}`);
  return async () => {
    await client.query("set local maintenance_work_mem = '256MB'; set local work_mem = '64MB'");
    for (const { make } of [...indexes, ...keys]) await client.query(make);
    await client.query(names.map((name) => `alter table ${name} enable trigger user`).join(";"));
  };
}
