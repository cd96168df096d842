import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

/**
 * Holds products, by id as every lock on them, until the transaction ends: what a later statement of it reads of them is what it changes,
 * and no sale or edit slips in between.
 */
export async function lockProducts(ctx: ServiceContext, ids: readonly number[]): Promise<void> {
  await sql`select from products where id = any (${ids}::integer[]) order by id for no key update`.execute(ctx.db);
}
