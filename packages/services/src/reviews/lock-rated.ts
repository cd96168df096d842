import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

/**
 * Locks the products and customers whose ratings these reviews make, before the reviews themselves: ratings follow by trigger, review by
 * review, and two who change many at once would wait for each other. Products by id, then customers by id.
 */
export async function lockRated(ctx: ServiceContext, ids: readonly number[]): Promise<void> {
  await sql`
    with products_locked as materialized (
      select p.id from products p where p.id in (select product_id from reviews where id = any (${ids}::integer[]))
      order by p.id for no key update
    ),
    -- Reads the one before, so that it comes after.
    users_locked as materialized (
      select u.id from users u where u.id in (select user_id from reviews where id = any (${ids}::integer[]))
        and (select count(*) from products_locked) >= 0
      order by u.id for no key update
    )
    select count(*) from users_locked
  `.execute(ctx.db);
}
