import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { simpleParser } from "mailparser";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import { mailServer } from "../mail/mail-server.ts";
import { placeOrder } from "../orders/place-order.ts";
import {
  type FreshDatabase,
  fillCart,
  freshDatabase,
  givenGuest,
  givenProduct,
  makeContext,
  makeDeps,
  orderRequest,
  sql,
} from "../testing.ts";
import { startWorker, type Worker } from "./worker.ts";

vi.setConfig({ testTimeout: 90_000 });
const SOON = { timeout: 30_000, interval: 100 };

let fresh: FreshDatabase;
let product_id: number;
let worker: Worker | undefined;
let failures: number;
beforeEach(async () => {
  fresh = await freshDatabase();
  product_id = await givenProduct(fresh.db, { stock: 1_000 });
  failures = 0;
});
afterEach(async () => {
  await worker?.stop();
  await fresh.drop();
});

async function order(count: number): Promise<string[]> {
  const placed = Array.from({ length: count }, async () => {
    const ctx = await fillCart(makeContext(fresh, { actor: givenGuest() }), { [product_id]: 1 });
    return (await placeOrder(ctx, orderRequest())).order_number;
  });
  return Promise.all(placed);
}

function work(config: { smtpUrl?: string; mailDir?: string }) {
  const write = () => {
    failures += 1;
  };
  const log = pino({ level: "warn" }, { write });
  const deps = makeDeps(fresh, { log, config: { ...makeDeps(fresh).config, ...config } });
  worker = startWorker(deps, { databaseUrl: fresh.url });
}

/** The queue goes by the database's clock: its jobs are put back by what is to pass. */
const letPass = (minutes: number) =>
  sql`
    update pgboss.job set start_after = start_after - ${minutes}::integer * interval '1 minute',
      created_on = created_on - ${minutes}::integer * interval '1 minute',
      keep_until = keep_until - ${minutes}::integer * interval '1 minute'
    where state in ('created', 'retry')
  `.execute(fresh.db);

const waiting = async () => {
  const { rows } = await sql<{ waiting: number }>`
    select (select count(*) from outbox) + (select count(*) from pgboss.job where name like 'send-%' and state <> 'completed') as waiting
  `.execute(fresh.db);
  return rows[0]?.waiting;
};

/** Which orders the mails are about, by the Message-ID: two mails of one order are one to whoever gets them. */
async function ordersIn(mails: string[]): Promise<Set<string>> {
  const read = await Promise.all(mails.map((mail) => simpleParser(mail)));
  const byId = new Map(
    read.map(({ messageId, subject }) => [messageId, subject?.match(/DW-[0-9A-Z-]{14}/)?.[0] ?? ""]),
  );
  return new Set(byId.values());
}

test("while the mail server is down for an hour orders go on, and afterwards each has its mail", async () => {
  const { url, port, close } = await mailServer();
  await close();
  const numbers = await order(10);
  work({ smtpUrl: url });
  for (let hour = 0; hour < 60; hour += 15) {
    const before = failures;
    await vi.waitFor(() => expect(failures).toBeGreaterThanOrEqual(before + 1), SOON);
    numbers.push(...(await order(5)));
    await letPass(15);
  }
  expect(await waiting()).toBe(30);
  const back = await mailServer({ port });
  await vi.waitFor(async () => {
    await letPass(15);
    expect(await waiting()).toBe(0);
  }, SOON);
  expect(await ordersIn(back.mails)).toEqual(new Set(numbers));
  expect(await checkBooks(makeContext(fresh))).toEqual([]);
});

const run = promisify(execFile);

/** A folder on a disk of 64 KB, all of it taken; where no disk can be mounted, a folder that cannot be made. Answers how to make room. */
async function fullFolder(): Promise<{ folder: string; makeRoom(): Promise<void>; remove(): Promise<void> }> {
  const disk = await mkdtemp(join(tmpdir(), "dewy-full-"));
  const folder = join(disk, "outbox");
  const filler = join(disk, "filler");
  const isMounted = await run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk]).then(
    () => true,
    () => false,
  );
  if (isMounted) {
    await mkdir(folder);
    await writeFile(filler, Buffer.alloc(1_000_000)).catch((error) => expect(error).toMatchObject({ code: "ENOSPC" }));
  } else {
    await writeFile(folder, "not a folder");
  }
  return {
    folder,
    makeRoom: () => rm(isMounted ? filler : folder),
    async remove() {
      if (isMounted) await run("umount", [disk]);
      await rm(disk, { recursive: true, force: true });
    },
  };
}

test("while the outbox's disk is full orders go on; with room again each has its mail, and no half of one is left", async () => {
  const { folder, makeRoom, remove } = await fullFolder();
  try {
    const numbers = await order(2);
    work({ mailDir: folder });
    await vi.waitFor(() => expect(failures).toBeGreaterThanOrEqual(2), SOON);
    numbers.push(...(await order(1)));
    await makeRoom();
    await vi.waitFor(async () => {
      await letPass(15);
      expect(await waiting()).toBe(0);
    }, SOON);
    const files = await readdir(folder);
    expect(files).toHaveLength(numbers.length);
    expect(files.every((file) => file.endsWith(".eml"))).toBe(true);
  } finally {
    await worker?.stop();
    worker = undefined;
    await remove();
  }
  expect(await checkBooks(makeContext(fresh))).toEqual([]);
});
