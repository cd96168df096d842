import { EVENT_DAYS } from "@dewy/db";
import { sql } from "kysely";
import { GUEST_DAYS } from "../auth/guest-token.ts";
import { deleteExpiredSessions } from "../auth/sessions.ts";
import type { Deps } from "../context.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Removes what nobody can come back to: expired sessions, and carts of guests whose cookie has expired since they touched them; events
 * that are too old, and recommendations that have expired.
 */
export async function keepHouse(deps: Pick<Deps, "db" | "now" | "stores">): Promise<void> {
  await deleteExpiredSessions(deps);
  const { numAffectedRows = 0n } = await sql`
    delete from shopping_cart
    where guest_id is not null and updated_at < ${deps.now().toISOString()}::timestamptz - make_interval(days => ${GUEST_DAYS}::integer)
  `.execute(deps.db);
  if (numAffectedRows > 0n) await deps.stores.cache.forgetAll("carts");
  const now = deps.now();
  await deps.stores.events.deleteBefore(new Date(now.getTime() - EVENT_DAYS * DAY_MS));
  await deps.stores.recommendations.deleteExpired(now);
}
