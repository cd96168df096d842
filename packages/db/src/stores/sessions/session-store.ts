import type { UserRole } from "@dewy/core";
import type { Adapter, Lucia } from "lucia";
import type { SessionKind } from "../../tables/users.ts";

/** Where sessions are kept. Lucia's own interface, so that its rules (expiry, sliding) run over any of them. */
export type SessionStore = Adapter;

declare module "lucia" {
  interface Register {
    UserId: number;
    Lucia: Lucia<{ kind: SessionKind }, { role: UserRole }>;
    DatabaseSessionAttributes: { kind: SessionKind };
    DatabaseUserAttributes: { role: UserRole };
  }
}
