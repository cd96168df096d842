import { sql } from "kysely";
import { deleteExpiredSessions } from "../auth/sessions.ts";
import type { Deps } from "../context.ts";

/** A guest's cookie lives this long after the last visit that needed it; nobody can come back to an older cart. */
const GUEST_CART_DAYS = 90;

/** Removes what nobody can come back to: expired sessions, and carts of guests that were not touched for 90 days. */
export async function keepHouse(deps: Pick<Deps, "db" | "now">): Promise<void> {
  await deleteExpiredSessions(deps);
  await sql`
    delete from shopping_cart
    where guest_id is not null and updated_at < ${deps.now().toISOString()}::timestamptz - make_interval(days => ${GUEST_CART_DAYS}::integer)
  `.execute(deps.db);
}
