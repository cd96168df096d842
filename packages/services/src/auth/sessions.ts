import { createHash, randomBytes } from "node:crypto";
import type { SessionKind } from "@dewy/db";
import { Lucia, TimeSpan } from "lucia";
import type { Customer, Deps, ServiceContext, Staff } from "../context.ts";

/** How long a session lives without a request. It slides on when less than half of it is left. */
export const SESSION_SECONDS = 24 * 60 * 60;

/** 32 random bytes, base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface SessionActors {
  customer: Omit<Customer, "guest_id">;
  staff: Staff;
}

export interface LiveSession<Kind extends SessionKind> {
  actor: SessionActors[Kind];
  /** It has just slid on: the browser's cookie must be sent again. */
  fresh: boolean;
}

export interface NewSession {
  /** For the cookie or `Authorization: Bearer`; kept nowhere else. */
  token: string;
  /** ISO 8601. */
  expires_at: string;
}

type Where = Pick<Deps, "db" | "stores">;

/** Lucia reads the time from `Date.now`, not from the context's clock. */
const luciaOver = ({ db, stores }: Where) =>
  new Lucia(stores.sessions(db), {
    sessionExpiresIn: new TimeSpan(SESSION_SECONDS, "s"),
    getSessionAttributes: ({ kind }) => ({ kind }),
    getUserAttributes: ({ role }) => ({ role }),
  });

/** Only the hash is at rest: who reads the database cannot sign in with what it holds. */
const sessionId = (token: string) => createHash("sha256").update(token).digest("hex");

/** Begins a session with a token of its own, in place of the one of this kind that the request came with. */
export async function beginSession(ctx: ServiceContext, user_id: number, kind: SessionKind): Promise<NewSession> {
  const lucia = luciaOver(ctx);
  if (ctx.actor.kind === kind) await lucia.invalidateSession(ctx.actor.session_id);
  const token = randomBytes(32).toString("base64url");
  const session = await lucia.createSession(user_id, { kind }, { sessionId: sessionId(token) });
  return { token, expires_at: session.expiresAt.toISOString() };
}

/**
 * Whose session the token is, sliding it on; undefined when there is none (any more), it is of the other kind, or its owner
 * is no longer active, or no longer staff.
 */
export async function readSession<Kind extends SessionKind>(
  where: Where,
  token: string,
  kind: Kind,
): Promise<LiveSession<Kind> | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const { session, user } = await luciaOver(where).validateSession(sessionId(token));
  if (!session || session.kind !== kind) return undefined;
  if (kind === "staff" && user.role === "customer") return undefined;
  const who = { user_id: user.id, session_id: session.id };
  const actor: SessionActors[SessionKind] =
    kind === "staff" ? { kind: "staff", ...who, role: user.role } : { kind: "customer", ...who };
  return { actor: actor as SessionActors[Kind], fresh: session.fresh };
}

export const endSession = (where: Where, session_id: string): Promise<void> =>
  luciaOver(where).invalidateSession(session_id);

/** Signs a person out everywhere, from the storefront and the admin. */
export const endUserSessions = (where: Where, user_id: number): Promise<void> =>
  luciaOver(where).invalidateUserSessions(user_id);

/** Housekeeping for the worker: an expired session is refused whether or not its row is still there. */
export const deleteExpiredSessions = (where: Where): Promise<void> => luciaOver(where).deleteExpiredSessions();
