import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { simpleParser } from "mailparser";
import { pino } from "pino";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
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

let fresh: FreshDatabase;
let logged: string;
let workers: Worker[];
beforeEach(async () => {
  fresh = await freshDatabase();
  logged = "";
  workers = [];
});
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await fresh.drop();
});

async function placed(count = 1): Promise<string[]> {
  const product_id = await givenProduct(fresh.db, { stock: 1_000 });
  const numbers: string[] = [];
  for (let n = 0; n < count; n++) {
    const ctx = await fillCart(makeContext(fresh, { actor: givenGuest() }), { [product_id]: 1 });
    numbers.push((await placeOrder(ctx, orderRequest())).order_number);
  }
  return numbers;
}

function work(config: { smtpUrl?: string; mailDir?: string }) {
  const write = (line: string) => {
    logged += line;
  };
  const log = pino({ level: "trace" }, { write });
  const deps = makeDeps(fresh, { log, config: { ...makeDeps(fresh).config, ...config } });
  workers.push(startWorker(deps, { databaseUrl: fresh.url, retries: { retryDelay: 1, retryDelayMax: 1 } }));
}

const states = async () => {
  const { rows } = await sql<{ state: string; retry_count: number }>`
    select state::text, retry_count from pgboss.job where name like 'send-%'
  `.execute(fresh.db);
  return rows;
};
const done = [{ state: "completed", retry_count: expect.any(Number) }];

const messageIds = (mails: string[]) =>
  Promise.all(mails.map(async (mail) => (await simpleParser(mail)).messageId ?? ""));

test("without a mail server an order's confirmation is written to the outbox's folder", async () => {
  const mailDir = await mkdtemp(join(tmpdir(), "dewy-mail-"));
  await placed();
  work({ mailDir });
  await vi.waitFor(async () => expect(await readdir(mailDir)).toHaveLength(1), 15_000);
});

test("while the mail server is down a mail waits, and it is sent when the server is back", async () => {
  const { url, port, close } = await mailServer();
  await close();
  const [order_number] = await placed();
  work({ smtpUrl: url });
  await vi.waitFor(() => expect(logged).toContain("job failed; it runs again"), 15_000);
  const back = await mailServer({ port });
  await vi.waitFor(() => expect(back.mails).toHaveLength(1), 15_000);
  expect((await simpleParser(back.mails[0] ?? "")).subject).toContain(order_number);
  expect(logged).not.toContain("sokha");
});

test("a mail that the server took without saying so is sent again under the same Message-ID", async () => {
  const taken: string[] = [];
  const server = await mailServer({
    onData: (stream, _session, answer) => {
      text(stream).then((mail) => {
        taken.push(mail);
        if (taken.length === 1) server.breakOff();
        else answer();
      }, answer);
    },
  });
  await placed();
  work({ smtpUrl: server.url });
  await vi.waitFor(async () => expect(await states()).toEqual(done), 15_000);
  const [first, ...again] = await messageIds(taken);
  expect(first).toBeTruthy();
  expect(again).toEqual([first]);
});

test("a recipient whom the server refuses for good is asked for once, and the job is done", async () => {
  let asked = 0;
  const server = await mailServer({
    onRcptTo: ({ address }, _session, answer) => {
      asked += 1;
      answer(Object.assign(new Error(`5.1.1 ${address} is unknown`), { responseCode: 550 }));
    },
  });
  await placed();
  work({ smtpUrl: server.url });
  await vi.waitFor(async () => expect(await states()).toEqual([{ state: "completed", retry_count: 0 }]), 15_000);
  expect(asked).toBe(1);
  expect(logged).toContain("refused for good");
  expect(logged.toLowerCase()).not.toContain("sokha");
});

test("200 mails go out through two workers, none lost and none twice", { timeout: 60_000 }, async () => {
  const server = await mailServer();
  const numbers = await placed(200);
  work({ smtpUrl: server.url });
  work({ smtpUrl: server.url });
  await vi.waitFor(async () => {
    const rows = await states();
    expect(rows.filter(({ state }) => state === "completed")).toHaveLength(200);
  }, 45_000);
  expect(server.mails).toHaveLength(200);
  expect(new Set(await messageIds(server.mails)).size).toBe(200);
  const mailed = server.mails.map((mail) => numbers.find((number) => mail.includes(number)));
  expect(new Set(mailed)).toEqual(new Set(numbers));
});
