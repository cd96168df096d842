import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "./testing.ts";
import { afterCommit, transact } from "./transaction.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const seen = async () =>
  (await sql<{ count: number }>`select count(*) from outbox where job = 'after-commit'`.execute(fresh.db)).rows[0]
    ?.count;

const write = (db: typeof fresh.db) => sql`insert into outbox (job, payload) values ('after-commit', '{}')`.execute(db);

test("runs what waits once others see the writes, before it answers, also from a transaction within", async () => {
  const found: unknown[] = [];
  await transact(fresh.db, async (db) => {
    await write(db);
    await transact(db, (inner) => afterCommit(inner, async () => found.push(await seen())));
    expect(found).toEqual([]);
    expect(await seen()).toBe(0);
  });
  expect(found).toEqual([1]);
});

test("outside a transaction it is now; after a rollback never", async () => {
  const found: string[] = [];
  await afterCommit(fresh.db, async () => found.push("now"));
  const refused = transact(fresh.db, async (db) => {
    await afterCommit(db, async () => found.push("never"));
    throw new Error("refused");
  });
  await expect(refused).rejects.toThrow("refused");
  expect(found).toEqual(["now"]);
});
