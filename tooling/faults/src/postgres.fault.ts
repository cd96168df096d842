import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "@dewy/db/testing";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { type CheckoutLoad, lostOrTwice, startCheckouts } from "./checkout-load.ts";
import { type KeptPostgres, keptPostgres } from "./kept-postgres.ts";
import { report } from "./report.ts";
import { eventually, type ShopProcess, startShop } from "./shop-process.ts";
import { size } from "./size.ts";

const AWAY_MS = size({ short: 3_000, full: 10_000 });
/** Sales before, between and after. */
const SALES_MS = size({ short: 1_000, full: 5_000 });
/** What the issue allows. */
const LONGEST_MS = 5_000;
const BACK_WITHIN_MS = 2_000;

let postgres: KeptPostgres;
let scenes: BehindTheScenes;
let shop: ShopProcess;
let load: CheckoutLoad;
beforeAll(async () => {
  postgres = await keptPostgres();
  scenes = await behindTheScenes(postgres.database);
  const products = await scenes.products(20, 1_000_000);
  shop = await startShop({ DATABASE_URL: scenes.databaseUrl, RATE_LIMITS: "off", LOG_LEVEL: "info" }, { built: true });
  const { url } = shop;
  load = startCheckouts(() => url, products);
  await sleep(SALES_MS);
}, 60_000);
afterAll(async () => {
  postgres?.resume();
  await load?.stop();
  await shop?.stop();
  await scenes?.close();
});

// What the shop keeps is new after each outage.
beforeEach(async () => void (await fetch(`${shop.url}/api/products`)));

/** Milliseconds until sales go on. */
async function untilSales(): Promise<number> {
  const start = performance.now();
  const before = load.acknowledged.size;
  await eventually(async () => load.acknowledged.size > before);
  return Math.round(performance.now() - start);
}

async function expectNothingLost(): Promise<void> {
  expect(load.failures).toEqual([]);
  expect(load.answers.none).toBeUndefined();
  expect(load.longest).toBeLessThan(LONGEST_MS);
  expect(await lostOrTwice(scenes.fresh, load)).toEqual({ lost: [], twice: [] });
  expect(await scenes.books()).toEqual([]);
}

const fresh = () => `page_size=6&min_price=${Math.random().toFixed(2)}`;

/** What the shop's doors answer while the database is away, each in its own words. */
async function expectRefusals(): Promise<void> {
  const ask = async (path: string) => {
    const start = performance.now();
    const response = await fetch(shop.url + path);
    const text = await response.text();
    expect(performance.now() - start).toBeLessThan(LONGEST_MS);
    expect(response.status, path).toBe(503);
    expect(Number(response.headers.get("retry-after")), path).toBeGreaterThan(0);
    return { text, type: response.headers.get("content-type") };
  };
  const rest = await ask(`/api/products?${fresh()}`);
  expect(rest.type).toBe("application/problem+json");
  expect(JSON.parse(rest.text)).toMatchObject({ status: 503, code: "unavailable" });
  const input = encodeURIComponent(JSON.stringify({ id: Math.ceil(Math.random() * 1e6) }));
  const trpc = JSON.parse((await ask(`/trpc/products.byId?input=${input}`)).text);
  expect(trpc.error.data).toMatchObject({ httpStatus: 503, reason: "unavailable" });
  const pages = {
    en: ["/p/no-such", "The shop cannot answer right now. Please try again in a moment."],
    th: ["/th/p/no-such", "ร้านค้าไม่สามารถตอบกลับได้ในขณะนี้ กรุณาลองใหม่ในอีกสักครู่"],
    km: ["/km/p/no-such", "ហាងមិនអាចឆ្លើយតបបាននៅពេលនេះ។ សូមសាកល្បងម្ដងទៀតបន្តិចទៀត។"],
  };
  for (const [language, [path = "", words]] of Object.entries(pages)) {
    const page = await ask(path);
    expect(page.type).toMatch(/^text\/html/);
    expect(page.text).toContain(`lang="${language}"`);
    expect(page.text).toContain(words);
  }
  // What the shop has kept it can still tell.
  expect((await fetch(`${shop.url}/api/products`)).status).toBe(200);
  expect((await fetch(`${shop.url}/healthz`)).status).toBe(200);
  expect(await shop.ready()).toMatchObject({ status: "not ready", database: "down" });
}

test("PostgreSQL restarted under checkout load", async () => {
  await postgres.stopServer();
  await postgres.startServer();
  const back = await untilSales();
  expect(back).toBeLessThan(BACK_WITHIN_MS);
  await sleep(SALES_MS);
  await expectNothingLost();
  report("PostgreSQL restarted", { ...figures(), back_within_ms: back });
}, 60_000);

test(`PostgreSQL stopped for ${AWAY_MS / 1_000} s under checkout load`, async () => {
  await postgres.stopServer();
  const refusing = performance.now();
  await expectRefusals();
  await sleep(Math.max(0, AWAY_MS - (performance.now() - refusing)));
  await expectRefusals();
  await postgres.startServer();
  const back = await untilSales();
  expect(back).toBeLessThan(BACK_WITHIN_MS);
  await sleep(SALES_MS);
  await expectNothingLost();
  report(`PostgreSQL stopped for ${AWAY_MS / 1_000} s`, { ...figures(), back_within_ms: back });
}, 60_000);

test.skipIf(process.platform !== "linux")(
  `PostgreSQL silent for ${AWAY_MS / 1_000} s under checkout load`,
  async () => {
    await postgres.pause();
    const silent = performance.now();
    await eventually(async () => (await shop.ready()).database === "down");
    await expectRefusals();
    await sleep(Math.max(0, AWAY_MS - (performance.now() - silent)));
    await expectRefusals();
    postgres.resume();
    const back = await untilSales();
    expect(back).toBeLessThan(BACK_WITHIN_MS);
    await sleep(SALES_MS);
    await expectNothingLost();
    report(`PostgreSQL silent for ${AWAY_MS / 1_000} s`, { ...figures(), back_within_ms: back });
  },
  60_000,
);

test("the server has told of each outage once, holds its place again, and runs jobs", async () => {
  await load.stop();
  await expectNothingLost();
  const told = shop.log.map(({ msg }) => msg).filter((msg) => msg.startsWith("PostgreSQL "));
  expect(told.length).toBeGreaterThanOrEqual(2);
  expect(told).toEqual(told.map((_, n) => (n % 2 === 0 ? AWAY : "PostgreSQL answers again")));
  expect(shop.log.filter(({ level }) => level >= 50)).toEqual([]);
  await eventually(async () => (await rows(HOLDERS)).length === 1);
  const { length: before } = await rows(SENT);
  await eventually(async () => (await rows(SENT)).length > before);
}, 60_000);

const AWAY = "PostgreSQL does not answer; requests are refused until it does";
const rows = async (statement: ReturnType<typeof sql>) => (await statement.execute(scenes.fresh.db)).rows;
const HOLDERS = sql`
  select from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.granted and a.application_name = 'dewy-door'`;
const SENT = sql`select from pgboss.job where name = 'send-order-confirmation' and state = 'completed'`;

const figures = () => ({
  orders_acknowledged: load.acknowledged.size,
  retried: load.retried,
  lost: 0,
  twice: 0,
  refused_503: load.answers[503] ?? 0,
  longest_answer_ms: Math.round(load.longest),
});
