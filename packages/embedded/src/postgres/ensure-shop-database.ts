import type { Client } from "pg";
import type { Secrets } from "./secrets.ts";

export const shopName = "dewy";

// Serialises the processes that find the database missing at the same time.
const lockKey = 20_318_018;

/** Makes the shop's role and database where they are missing. The role is no superuser: a hole in the shop stays in the shop. */
export async function ensureShopDatabase(client: Client, secrets: Secrets): Promise<void> {
  if (await present(client)) return;
  await client.query(`select pg_advisory_lock(${lockKey})`);
  try {
    const { rows } = await client.query("select 1 from pg_roles where rolname = $1", [shopName]);
    if (rows.length === 0)
      await client.query(`create role ${shopName} login createdb password ${client.escapeLiteral(secrets.dewy)}`);
    if (!(await present(client))) await client.query(`create database ${shopName} owner ${shopName}`);
  } finally {
    await client.query(`select pg_advisory_unlock(${lockKey})`);
  }
}

async function present(client: Client): Promise<boolean> {
  const { rows } = await client.query("select 1 from pg_database where datname = $1", [shopName]);
  return rows.length > 0;
}
