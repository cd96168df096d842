import type { UserRole } from "@dewy/core";
import type { Adapter, Lucia } from "lucia";
import type { Db } from "../../client.ts";
import type { SessionKind } from "../../tables/users.ts";

/** Where sessions are kept. Lucia's own interface, so that its rules (expiry, sliding) run over any of them. */
export type SessionStore = Adapter;

/** The sessions as `db` writes them: within its transaction, if it is one. */
export type SessionsOver = (db: Db) => SessionStore;

declare module "lucia" {
  interface Register {
    UserId: number;
    Lucia: Lucia<{ kind: SessionKind }, { role: UserRole }>;
    DatabaseSessionAttributes: { kind: SessionKind };
    DatabaseUserAttributes: { role: UserRole };
  }
}
