import { Json, type UserRole } from "@dewy/core";
import type { Db } from "../../client.ts";
import type { SessionKind } from "../../tables/users.ts";
import { afterCommit } from "../../transaction.ts";
import type { Cache } from "../cache/cache.ts";
import { findSession, postgresSessions, toSession } from "./postgres-sessions.ts";
import type { SessionsOver } from "./session-store.ts";

const LIFETIME_SECONDS = 24 * 60 * 60;
/** How exact `last_activity` is: not every request writes. */
const ACTIVITY_MS = 5 * 60 * 1_000;

/** What `session:{id}` holds. */
interface CachedSession {
  user_id: number;
  email: string;
  role: UserRole;
  /** ISO 8601, like `expires_at`. */
  last_activity: string;
  kind: SessionKind;
  expires_at: string;
}

const keyOf = (sessionId: string) => `session:${sessionId}`;

/**
 * Sessions in PostgreSQL, read through `session:{id}` in the cache. The database is written first and its change forgotten once it
 * is committed. What others change of a session or its user is heard by announcement.
 */
export const redisSessions =
  (cache: Cache): SessionsOver =>
  (db) => {
    const truth = postgresSessions(db);
    const forget = (ids: string[]) => afterCommit(db, () => cache.forget("sessions", ...ids.map(keyOf)));
    return {
      ...truth,

      async getSessionAndUser(sessionId) {
        // A transaction may see what nobody else does yet.
        if (db.isTransaction) return truth.getSessionAndUser(sessionId);
        const json = await cache.through({
          family: "sessions",
          key: keyOf(sessionId),
          seconds: LIFETIME_SECONDS,
          load: () => loadSession(db, sessionId),
          refresh: ({ value }) =>
            Date.now() - Date.parse(value.last_activity) > ACTIVITY_MS
              ? Json.of({ ...value, last_activity: new Date().toISOString() })
              : undefined,
        });
        if (!json) return [null, null];
        const found = json.value;
        return [toSession({ id: sessionId, ...found }), { id: found.user_id, attributes: { role: found.role } }];
      },

      async updateSessionExpiration(sessionId, expiresAt) {
        await truth.updateSessionExpiration(sessionId, expiresAt);
        await forget([sessionId]);
      },

      async deleteSession(sessionId) {
        await truth.deleteSession(sessionId);
        await forget([sessionId]);
      },

      async deleteUserSessions(userId) {
        const rows = await db.deleteFrom("sessions").where("user_id", "=", userId).returning("id").execute();
        await forget(rows.map((row) => row.id));
      },
    };
  };

async function loadSession(db: Db, sessionId: string): Promise<Json<CachedSession> | undefined> {
  const row = await findSession(db, sessionId);
  if (!row) return undefined;
  const { user_id, email, role, kind, expires_at } = row;
  return Json.of({ user_id, email, role, last_activity: new Date().toISOString(), kind, expires_at });
}
