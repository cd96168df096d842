import type { BrokenRule } from "@dewy/core/schemas";
import type { Db } from "@dewy/db";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { couponBookRules } from "./coupon-book-rules.ts";
import { orderRules } from "./order-rules.ts";
import { ownerRules } from "./owner-rules.ts";
import type { Rule } from "./rule.ts";
import { stockRules } from "./stock-rules.ts";

export const rules = [...stockRules, ...orderRules, ...couponBookRules, ...ownerRules];

/** Of one rule, as many as somebody may want to read; the count says how many there are. */
const SHOWN = 200;

/**
 * Holds every rule that the shop promises of its whole database, also those that a constraint holds already, against one snapshot of
 * it; an empty list when the books balance. Reads only, and locks nothing. In a transaction that is open it sees what that sees.
 */
export async function checkBooks({ db }: Pick<ServiceContext, "db">): Promise<BrokenRule[]> {
  if (db.isTransaction) return brokenRules(db);
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(brokenRules);
}

async function brokenRules(db: Db): Promise<BrokenRule[]> {
  // A million orders are summed up in memory, and take longer than any request may.
  await sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '128MB', true)`.execute(db);
  const broken: BrokenRule[] = [];
  for (const rule of rules) broken.push(...(await breachesOf(db, rule)));
  return broken;
}

async function breachesOf(db: Db, { rule, breaches }: Rule): Promise<BrokenRule[]> {
  const { rows } = await sql<BrokenRule["breaches"][number] & { count: number }>`
    select what, expected::text, found::text, count(*) over () as count from (${breaches}) b order by what limit ${SHOWN}
  `.execute(db);
  const [first] = rows;
  return first ? [{ rule, count: first.count, breaches: rows.map(({ count: _, ...breach }) => breach) }] : [];
}
