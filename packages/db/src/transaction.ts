import type { Db } from "./client.ts";

type Act = () => Promise<unknown>;

/** What is to be done once a transaction has committed. */
const waiting = new WeakMap<Db, Act[]>();

/** Runs `work` in a transaction: the one that is open, or a new one that commits when `work` resolves. */
export async function transact<Result>(db: Db, work: (db: Db) => Promise<Result>): Promise<Result> {
  if (db.isTransaction) return work(db);
  const acts: Act[] = [];
  const result = await db.transaction().execute((transaction) => {
    waiting.set(transaction, acts);
    return work(transaction);
  });
  for (const act of acts) await act();
  return result;
}

/**
 * Runs `act` when what `db` writes is there for all: after the commit of the transaction that `transact` opened, before it answers;
 * outside a transaction now. After a rollback it never runs. What it throws is thrown by `transact`, though the commit stands.
 */
export async function afterCommit(db: Db, act: Act): Promise<void> {
  if (!db.isTransaction) return void (await act());
  const acts = waiting.get(db);
  if (!acts) throw new Error("afterCommit: the transaction was not opened by transact()");
  acts.push(act);
}
