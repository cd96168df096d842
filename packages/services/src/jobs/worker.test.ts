import { setTimeout } from "node:timers/promises";
import { pino } from "pino";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { type FreshDatabase, freshDatabase, makeDeps, sql } from "../testing.ts";
import type { JobHandlers } from "./job-handlers.ts";
import { startWorker } from "./worker.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const promise = (job: string, payload: Record<string, unknown>) =>
  fresh.db
    .insertInto("outbox")
    .values({ job, payload: JSON.stringify(payload) })
    .execute();

interface Options {
  log?: ReturnType<typeof makeDeps>["log"];
  retryLimit?: number;
  isBusy?: () => boolean;
}

async function work(
  handlers: JobHandlers,
  { log = makeDeps(fresh).log, retryLimit = 100, isBusy = () => false }: Options = {},
) {
  const deps = makeDeps(fresh, { log });
  const retries = { retryDelay: 1, retryLimit };
  const worker = startWorker(deps, { databaseUrl: fresh.url, handlers, retries, isBusy });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= worker.stop();
    return stopped;
  };
  onTestFinished(stop);
  await worker.started;
  return stop;
}

test("what a verb promised in the outbox is run once, by a script's actor", async () => {
  const ran: unknown[] = [];
  await promise("greet", { n: 1 });
  await promise("greet", { n: 2 });
  await work({ greet: async (ctx, payload) => void ran.push([ctx.actor, payload]) });
  await vi.waitFor(() => expect(ran).toHaveLength(2), 10_000);
  const actor = { kind: "system", name: "greet" };
  expect(ran).toEqual(expect.arrayContaining([1, 2].map((n) => [actor, { n }])));
  expect(await fresh.db.selectFrom("outbox").select("id").execute()).toEqual([]);
});

test("a worker whose connections break while it prepares its queues runs the jobs of all of them", async () => {
  const ran: string[] = [];
  const names = Array.from({ length: 30 }, (_, n) => `late-${n}`);
  const handlers = Object.fromEntries(names.map((name) => [name, async () => void ran.push(name)]));
  // Its tables are there: it soon comes to its queues.
  await (await work({}))();
  const starting = work(handlers);
  for (let broken = 0; broken < 5; ) {
    const { rows } = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'dewy-worker' and datname = current_database()
        and exists (select from pgboss.queue where name like 'late-%')
    `.execute(fresh.db);
    broken += rows.length;
    await setTimeout(10);
  }
  await starting;
  for (const name of names) await promise(name, {});
  await vi.waitFor(() => expect(ran.toSorted()).toEqual(names.toSorted()), 15_000);
});

test("a job that fails runs again", async () => {
  let tries = 0;
  await promise("flaky", {});
  await work({
    flaky: async () => {
      tries += 1;
      if (tries === 1) throw new Error("not yet");
    },
  });
  await vi.waitFor(() => expect(tries).toBe(2), 15_000);
});

test("a job that fails once too often is given up, and the log says so", async () => {
  const said: string[] = [];
  const log = pino({ level: "warn" }, { write: (line) => void said.push(JSON.parse(line).msg) });
  await promise("hopeless", { email: "sokha@example.com" });
  await work({ hopeless: () => Promise.reject(new Error("never")) }, { log, retryLimit: 1 });
  await vi.waitFor(() => expect(said).toHaveLength(2), 15_000);
  expect(said).toEqual(["job failed; it runs again", "job failed once too often; it is given up"]);
});

test("stopping lets a running job end, and a job nobody knows waits in the outbox", async () => {
  let ended = false;
  let began = () => {};
  const running = new Promise<void>((resolve) => {
    began = resolve;
  });
  await promise("unknown", {});
  await promise("slow", {});
  const stop = await work({
    slow: async () => {
      began();
      await setTimeout(500);
      ended = true;
    },
  });
  await running;
  await stop();
  expect(ended).toBe(true);
  expect(await fresh.db.selectFrom("outbox").select("job").execute()).toEqual([{ job: "unknown" }]);
});

test("a backlog is worked off at once, not one job a look", async () => {
  let ran = 0;
  for (let n = 0; n < 30; n++) await promise("many", { n });
  await work({
    many: async () => {
      ran += 1;
    },
  });
  // One job at each look of two seconds would take a minute.
  await vi.waitFor(() => expect(ran).toBe(30), 15_000);
});

test("a worker that is stopped while it starts has not failed", async () => {
  const worker = startWorker(makeDeps(fresh), { databaseUrl: fresh.url, handlers: { greet: async () => {} } });
  await setTimeout(20);
  await worker.stop();
  await expect(worker.started).resolves.toBeUndefined();
});

test("while shoppers are served jobs hold back, and none waits for ever", async () => {
  const looks: number[] = [];
  let looked = 0;
  for (const n of [1, 2, 3]) await promise("patient", { n });
  const isBusy = () => {
    looked += 1;
    return true;
  };
  await work({ patient: async () => void looks.push(looked) }, { isBusy });
  await vi.waitFor(() => expect(looks).toHaveLength(3), 10_000);
  const [first = 0, second = 0, third = 0] = looks;
  expect([first > 1, second > first + 1, third > second + 1]).toEqual([true, true, true]);
});
