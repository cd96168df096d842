import { randomBytes } from "node:crypto";
import type { DatabaseSession } from "lucia";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SessionKind } from "../../tables/users.ts";
import { type FreshDatabase, freshDatabase } from "../../testing.ts";
import type { SessionStore } from "./session-store.ts";

const HOUR = 60 * 60 * 1000;

export interface OpenSessions {
  store: SessionStore;
  /** Resolves when the store has heard what was written to the database behind its back. */
  heard(): Promise<void>;
  close(): Promise<void>;
}

/** Declares what every session store must do. `open` makes one over `fresh`, whose `users` are the truth about people. */
export function sessionsContract(name: string, open: (fresh: FreshDatabase) => Promise<OpenSessions>): void {
  describe(`sessions in ${name}`, () => {
    let fresh: FreshDatabase;
    let sessions: OpenSessions;
    let store: SessionStore;
    beforeAll(async () => {
      fresh = await freshDatabase();
      sessions = await open(fresh);
      store = sessions.store;
    });
    afterAll(async () => {
      await sessions.close();
      await fresh.drop();
    });

    const addUser = async () => {
      const email = `${randomBytes(6).toString("hex")}@shop.test`;
      const row = { email, password_hash: "-" };
      return (await fresh.db.insertInto("users").values(row).returning("id").executeTakeFirstOrThrow()).id;
    };

    const addSession = async (userId: number, { hours = 24, kind = "customer" as SessionKind } = {}) => {
      const session: DatabaseSession = {
        id: randomBytes(32).toString("hex"),
        userId,
        expiresAt: new Date(Date.now() + hours * HOUR),
        attributes: { kind },
      };
      await store.setSession(session);
      return session;
    };

    const isLive = async (session: DatabaseSession) => (await store.getSessionAndUser(session.id))[0] !== null;

    test("reads a session back with its user", async () => {
      const userId = await addUser();
      const session = await addSession(userId, { kind: "staff" });
      const user = { id: userId, attributes: { role: "customer" } };
      expect(await store.getSessionAndUser(session.id)).toEqual([session, user]);
      // Read again: a cache answers the same as what it caches.
      expect(await store.getSessionAndUser(session.id)).toEqual([session, user]);
    });

    test("knows no session that was not set", async () => {
      expect(await store.getSessionAndUser("0".repeat(64))).toEqual([null, null]);
    });

    test("lists the sessions of one user only", async () => {
      const [mine, theirs] = [await addUser(), await addUser()];
      const expected = [await addSession(mine), await addSession(mine, { kind: "staff" })];
      await addSession(theirs);
      const listed = await store.getUserSessions(mine);
      expect(listed.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        expected.toSorted((a, b) => a.id.localeCompare(b.id)),
      );
    });

    test("moves the end of one session", async () => {
      const userId = await addUser();
      const [moved, other] = [await addSession(userId), await addSession(userId)];
      await store.getSessionAndUser(moved.id);
      const expiresAt = new Date(Date.now() + 48 * HOUR);
      await store.updateSessionExpiration(moved.id, expiresAt);
      expect((await store.getSessionAndUser(moved.id))[0]).toEqual({ ...moved, expiresAt });
      expect((await store.getSessionAndUser(other.id))[0]).toEqual(other);
    });

    test("does not bring a deleted session back by moving its end", async () => {
      const session = await addSession(await addUser());
      await store.getSessionAndUser(session.id);
      await store.deleteSession(session.id);
      await store.updateSessionExpiration(session.id, new Date(Date.now() + 48 * HOUR));
      expect(await isLive(session)).toBe(false);
    });

    test("deletes one session, and an unknown one without complaint", async () => {
      const userId = await addUser();
      const [gone, kept] = [await addSession(userId), await addSession(userId)];
      await store.getSessionAndUser(gone.id);
      await store.deleteSession(gone.id);
      await store.deleteSession(gone.id);
      expect([await isLive(gone), await isLive(kept)]).toEqual([false, true]);
    });

    test("deletes every session of one user only", async () => {
      const [mine, theirs] = [await addUser(), await addUser()];
      const gone = [await addSession(mine), await addSession(mine)];
      const kept = await addSession(theirs);
      await Promise.all(gone.map(isLive));
      await store.deleteUserSessions(mine);
      expect([...(await Promise.all(gone.map(isLive))), await isLive(kept)]).toEqual([false, false, true]);
      expect(await store.getUserSessions(mine)).toEqual([]);
    });

    test("deletes what has expired and nothing else", async () => {
      const userId = await addUser();
      await addSession(userId, { hours: -1 });
      const live = await addSession(userId, { hours: 1 });
      await store.deleteExpiredSessions();
      expect(await store.getUserSessions(userId)).toEqual([live]);
    });

    test("sees a changed role at once", async () => {
      const userId = await addUser();
      const session = await addSession(userId);
      await store.getSessionAndUser(session.id);
      await fresh.db.updateTable("users").set({ role: "moderator" }).where("id", "=", userId).execute();
      await sessions.heard();
      expect((await store.getSessionAndUser(session.id))[1]?.attributes).toEqual({ role: "moderator" });
    });

    test.each(["deactivated", "deleted"])("a %s user has no session", async (how) => {
      const userId = await addUser();
      const session = await addSession(userId);
      expect(await isLive(session)).toBe(true);
      if (how === "deleted") await fresh.db.deleteFrom("users").where("id", "=", userId).execute();
      else await fresh.db.updateTable("users").set({ is_active: false }).where("id", "=", userId).execute();
      await sessions.heard();
      expect(await store.getSessionAndUser(session.id)).toEqual([null, null]);
    });

    test("refuses a session of nobody, and an id twice", async () => {
      await expect(addSession(2_000_000_000)).rejects.toThrow();
      const session = await addSession(await addUser());
      await expect(store.setSession({ ...session, userId: await addUser() })).rejects.toThrow();
      expect((await store.getSessionAndUser(session.id))[0]).toEqual(session);
    });
  });
}
