import type { Db } from "./client.ts";

/** Runs `work` in a transaction: the one that is open, or a new one that commits when `work` resolves. */
export const transact = <Result>(db: Db, work: (db: Db) => Promise<Result>): Promise<Result> =>
  db.isTransaction ? work(db) : db.transaction().execute(work);
