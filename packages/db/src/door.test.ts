import { readFile } from "node:fs/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openDoor } from "./door.ts";
import { type FreshDatabase, freshDatabase } from "./testing.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const open = (shared: boolean, patienceMs = 50) => openDoor({ url: fresh.url, shared, patienceMs });
const sentence = "Another server runs on this database: several need REDIS_URL (and one SECRET).";

test("one server that remembers by itself, or several that share", async () => {
  const alone = await open(false);
  await expect(open(false)).rejects.toThrow(sentence);
  await expect(open(true)).rejects.toThrow(sentence);
  await alone.close();
  const [first, second] = [await open(true), await open(true)];
  await expect(open(false)).rejects.toThrow(sentence);
  await Promise.all([first.close(), second.close()]);
});

test("a server that is going is waited for", async () => {
  const going = await open(false);
  const waits = Promise.withResolvers<void>();
  const coming = openDoor({ url: fresh.url, shared: false, onWait: waits.resolve });
  await waits.promise;
  await going.close();
  await (await coming).close();
});

/** The connections that hold a place in the database. */
const holders = async () => {
  const { rows } = await sql<{ pid: number; port: number }>`
    select a.pid, a.client_port as port from pg_locks l join pg_stat_activity a on a.pid = l.pid
    where l.locktype = 'advisory' and l.granted and a.datname = current_database()
  `.execute(fresh.db);
  return rows;
};

test("a server whose connection breaks takes its place again", async () => {
  const door = await open(false);
  const [first] = await holders();
  await sql`select pg_terminate_backend(${first?.pid})`.execute(fresh.db);
  const again = async () => (await holders()).filter(({ pid }) => pid !== first?.pid);
  await vi.waitFor(async () => expect(await again()).toHaveLength(1), { timeout: 5_000 });
  await expect(open(false)).rejects.toThrow(sentence);
  await door.close();
});

// Linux tells of each connection when its other end is asked next whether it is still there.
test.skipIf(process.platform !== "linux")(
  "a server that vanished with its machine lets go within a minute",
  async () => {
    const door = await open(false);
    const [holder] = await holders();
    const port = holder?.port.toString(16).toUpperCase().padStart(4, "0");
    await vi.waitFor(async () => {
      const connections = await readFile("/proc/net/tcp", "utf8");
      const [, hundredths] = new RegExp(`:[0-9A-F]{4} \\w+:${port} 01 \\S+ 02:(\\w+)`).exec(connections) ?? [];
      expect(Number.parseInt(hundredths ?? "", 16)).toBeLessThanOrEqual(3_000);
    });
    await door.close();
  },
);
