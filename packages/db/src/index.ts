export type { Db, DbOptions } from "./client.ts";
export { createDb } from "./client.ts";
export { isTransient, isUnreachable, violatedConstraint } from "./constraint.ts";
export { migrate, NewerDatabaseError } from "./migrate.ts";
export { postgresSessions } from "./stores/sessions/postgres-sessions.ts";
export type { SessionStore } from "./stores/sessions/session-store.ts";
export type { Database } from "./tables/index.ts";
export type { SessionKind } from "./tables/users.ts";
export { transact } from "./transaction.ts";
