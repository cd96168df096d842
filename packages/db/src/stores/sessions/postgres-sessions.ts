import type { UserRole } from "@dewy/core";
import type { DatabaseSession } from "lucia";
import type { Db } from "../../client.ts";
import type { SessionKind } from "../../tables/users.ts";
import type { SessionStore } from "./session-store.ts";

interface SessionRow {
  id: string;
  user_id: number;
  kind: SessionKind;
  expires_at: string;
}

/** A session with whom it is of. */
export interface OwnedSessionRow extends SessionRow {
  role: UserRole;
  email: string;
}

/** A session with its user in one query; none where the user is deactivated. */
export const findSession = (db: Db, sessionId: string): Promise<OwnedSessionRow | undefined> =>
  db
    .selectFrom("sessions")
    .innerJoin("users", "users.id", "sessions.user_id")
    .select(["sessions.id", "user_id", "kind", "expires_at", "role", "email"])
    .where("sessions.id", "=", sessionId)
    .where("is_active", "=", true)
    .executeTakeFirst();

export const toSession = ({ id, user_id, kind, expires_at }: SessionRow): DatabaseSession => ({
  id,
  userId: user_id,
  expiresAt: new Date(expires_at),
  attributes: { kind },
});

/**
 * Sessions in the table `sessions`. A session is read with its user in one query, so a changed role counts from the next
 * request on, and a deactivated user has no session.
 */
export const postgresSessions = (db: Db): SessionStore => ({
  async getSessionAndUser(sessionId) {
    const row = await findSession(db, sessionId);
    return row ? [toSession(row), { id: row.user_id, attributes: { role: row.role } }] : [null, null];
  },

  async getUserSessions(userId) {
    const rows = await db
      .selectFrom("sessions")
      .select(["id", "user_id", "kind", "expires_at"])
      .where("user_id", "=", userId)
      .execute();
    return rows.map(toSession);
  },

  async setSession({ id, userId, expiresAt, attributes }) {
    await db
      .insertInto("sessions")
      .values({ id, user_id: userId, kind: attributes.kind, expires_at: expiresAt })
      .execute();
  },

  async updateSessionExpiration(sessionId, expiresAt) {
    await db.updateTable("sessions").set({ expires_at: expiresAt }).where("id", "=", sessionId).execute();
  },

  async deleteSession(sessionId) {
    await db.deleteFrom("sessions").where("id", "=", sessionId).execute();
  },

  async deleteUserSessions(userId) {
    await db.deleteFrom("sessions").where("user_id", "=", userId).execute();
  },

  async deleteExpiredSessions() {
    await db.deleteFrom("sessions").where("expires_at", "<=", new Date().toISOString()).execute();
  },
});
