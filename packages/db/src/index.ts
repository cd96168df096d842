export type { Db, DbOptions } from "./client.ts";
export { createDb } from "./client.ts";
export { isTransient, isUnreachable, violatedConstraint } from "./constraint.ts";
export { migrate, NewerDatabaseError } from "./migrate.ts";
export type { Database } from "./tables/index.ts";
export { transact } from "./transaction.ts";
