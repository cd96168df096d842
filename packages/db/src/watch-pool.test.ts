import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
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

/** The way to the database, which can be cut as a cable is: nobody is told. */
async function cable() {
  const { hostname, port } = new URL(fresh.url);
  const sockets: Socket[] = [];
  let isCut = false;
  const server = createServer((near) => {
    sockets.push(near);
    near.on("error", () => {});
    if (isCut) return;
    const far = connect(Number(port), hostname);
    far.on("error", () => {});
    sockets.push(far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (data) => void (isCut || to.write(data)));
      from.on("close", () => void (isCut || to.destroy()));
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const url = new URL(fresh.url);
  url.port = String((server.address() as { port: number }).port);
  const events: string[] = [];
  const db = createDb({
    url: url.href,
    poolSize: 2,
    onAway: () => events.push("away"),
    onBack: () => events.push("back"),
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await db.destroy();
  });
  return {
    db,
    events,
    cut: (cut: boolean) => {
      isCut = cut;
    },
  };
}

const one = (db: FreshDatabase["db"]) => sql`select 1 as one`.execute(db).then(({ rows }) => rows);

test("who waits for a server that fell silent is told within five seconds, who comes at once; it is used again by itself", async () => {
  const { db, events, cut } = await cable();
  await Promise.all([one(db), one(db)]);
  cut(true);
  const start = Date.now();
  // Two have a connection, one waits for theirs.
  const waiting = await Promise.allSettled([one(db), one(db), one(db)]);
  expect(Date.now() - start).toBeLessThan(5_000);
  for (const { status, reason } of waiting as PromiseRejectedResult[]) {
    expect(status).toBe("rejected");
    expect(reason).toSatisfy(isUnreachable);
  }
  await vi.waitFor(() => expect(events).toEqual(["away"]));
  await expect(one(db)).rejects.toThrow("the database does not answer");
  cut(false);
  await vi.waitFor(async () => expect(await one(db)).toEqual([{ one: 1 }]), { timeout: 5_000 });
  expect(events).toEqual(["away", "back"]);
});

test("a slow statement is waited for while the server is there", async () => {
  const { db, events } = await cable();
  await sql`select pg_sleep(2)`.execute(db);
  expect(events).toEqual([]);
});
