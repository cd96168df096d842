import { type Permission, rolePermissions, ShopError, type UserRole } from "@dewy/core";
import {
  type Cache,
  type CartStore,
  type Db,
  type ForwardingEvents,
  type RecommendationStore,
  type SessionsOver,
  transact,
} from "@dewy/db";
import type { Logger } from "pino";
import type { Throttles } from "./auth/throttles.ts";

export interface Guest {
  kind: "guest";
  /** From the signed cookie; null for a visitor who has done nothing yet that must be remembered. */
  guest_id: string | null;
}

export interface Customer {
  kind: "customer";
  user_id: number;
  session_id: string;
  /** What this browser did before it signed in. */
  guest_id: string | null;
}

export interface Staff {
  kind: "staff";
  user_id: number;
  session_id: string;
  role: UserRole;
}

/** A script or a job, logged by its name. */
export interface System {
  kind: "system";
  name: string;
}

export type Actor = Guest | Customer | Staff | System;

export interface ShopConfig {
  /** Where the shop is reached, without a trailing slash: links in emails start with it. */
  publicUrl: string;
  /** Signs cookies and links. */
  secret: string;
  /** The demo shop: its accounts, whose password is published, may sign in. */
  demo: boolean;
  /** How often one client may ask is limited, which benchmarks do not want; limits on guessing passwords are not switched off by it. */
  requestLimits?: boolean | undefined;
  /** Where uploaded and drawn pictures are kept; served at /media. */
  mediaDir: string;
  /** `smtp://…`; emails are written to `mailDir` where it is absent. */
  smtpUrl?: string | undefined;
  /** The address that emails come from; no-reply at the host of `publicUrl` where it is absent. */
  mailFrom?: string | undefined;
  mailDir: string;
}

/** What may be kept elsewhere than in PostgreSQL, too. */
export interface Stores {
  sessions: SessionsOver;
  carts: CartStore;
  /** What the shop answered, for who asks the same; told by whoever writes what becomes stale. */
  cache: Cache;
  /** What shoppers did. */
  events: ForwardingEvents;
  /** What was computed for users. */
  recommendations: RecommendationStore;
}

/** What every process makes once and every request shares. */
export interface Deps {
  db: Db;
  log: Logger;
  now: () => Date;
  config: ShopConfig;
  throttles: Throttles;
  stores: Stores;
}

/** What a verb gets: the shared things, and who asks. */
export interface ServiceContext extends Deps {
  actor: Actor;
  /** The client's address; undefined for scripts and jobs. */
  ip?: string | undefined;
  /** What the client says it is; undefined for scripts and jobs. */
  userAgent?: string | undefined;
}

/** Runs `work` with a context whose `db` is a transaction; one that is already open is reused. */
export const inTransaction = <Context extends ServiceContext, Result>(
  ctx: Context,
  work: (ctx: Context) => Promise<Result>,
): Promise<Result> => transact(ctx.db, (db) => work({ ...ctx, db }));

/** Who did it, as ledgers keep it: `customer:12`, `staff:3`, `guest`, `system:import`. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "guest":
      return "guest";
    case "customer":
      return `customer:${actor.user_id}`;
    case "staff":
      return `staff:${actor.user_id}`;
    case "system":
      return `system:${actor.name}`;
  }
}

export function mayDo(actor: Actor, permission: Permission): boolean {
  if (actor.kind === "system") return true;
  return actor.kind === "staff" && (rolePermissions[actor.role] as readonly Permission[]).includes(permission);
}

/** The signed-in customer, or the refusal `not_signed_in`. */
export function requireCustomer(ctx: ServiceContext): Customer {
  if (ctx.actor.kind !== "customer") throw new ShopError("not_signed_in");
  return ctx.actor;
}
