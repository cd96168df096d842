import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { createDb } from "./client.ts";
import { isUnreachable } from "./constraint.ts";
import { type FreshDatabase, freshDatabase } from "./testing.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test("a connection that breaks inside a transaction fails that transaction alone, and the next works", async () => {
  const broken = fresh.db.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
    await sql`select pg_terminate_backend(${rows[0]?.pid}::integer)`.execute(fresh.db);
    // Time for the end of the connection to be noticed: without a listener it would end this process.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select 1`.execute(transaction);
  });
  await expect(broken).rejects.toSatisfy(isUnreachable);
  const { rows } = await sql`select 1 as one`.execute(fresh.db);
  expect(rows).toEqual([{ one: 1 }]);
});

test("a server that is gone with its socket is away, as one that takes no connection is", async () => {
  const place = await mkdtemp(join(tmpdir(), "dewy-socket-"));
  const told: string[] = [];
  const db = createDb({
    url: `postgres://dewy@localhost/dewy?host=${encodeURIComponent(place)}`,
    onAway: () => told.push("away"),
  });
  onTestFinished(async () => {
    await db.destroy();
    await rm(place, { recursive: true });
  });
  await expect(sql`select 1`.execute(db)).rejects.toSatisfy(isUnreachable);
  await vi.waitFor(() => expect(told).toEqual(["away"]));
});
