import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { type Crowd, crowd } from "./crowd.ts";
import { pour, quantile, saturate } from "./load.ts";
import { median } from "./process-memory.ts";
import { report } from "./report.ts";
import { type ShopProcess, startShop } from "./shop-process.ts";
import { type Shopper, shopper } from "./shopper.ts";
import { isFull, size } from "./size.ts";

const SOAK_MS = size({ short: 15_000, full: 900_000 });
const LOOK_EVERY_MS = size({ short: 500, full: 5_000 });
const OWNER = { email: "owner@example.com", password: "lotus pond at dawn" };

let scenes: BehindTheScenes;
let shop: ShopProcess;
let shoppers: Crowd;
let staff: Shopper;
let products: number[];
beforeAll(async () => {
  scenes = await behindTheScenes();
  products = await scenes.products(200, 1_000_000);
  const rows = await scenes.fresh.db.selectFrom("products").select("slug").execute();
  shoppers = crowd({ products, slugs: rows.map(({ slug }) => slug) });
  await scenes.system.admin.auth.createAdmin.mutate(OWNER);
  shop = await startShop({ DATABASE_URL: scenes.databaseUrl, RATE_LIMITS: "off" }, { built: true });
  staff = shopper(() => shop.url);
  await staff.ask("POST", "/api/admin/login", OWNER);
});
afterAll(async () => {
  await shop?.stop();
  await scenes?.close();
});

interface Look {
  rss_mb: number;
  /** Of the time since the look before, in milliseconds. */
  delay_p50: number;
  delay_p99: number;
}

async function look(): Promise<Look> {
  const metrics = await (await fetch(`${shop.url}/metrics`)).text();
  const figure = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, "m").exec(metrics)?.[1]);
  return {
    rss_mb: Math.round(figure("process_resident_memory_bytes") / 1_048_576),
    delay_p50: figure("nodejs_eventloop_lag_p50_seconds") * 1_000,
    delay_p99: figure("nodejs_eventloop_lag_p99_seconds") * 1_000,
  };
}

/** Somebody of the staff who reads orders and numbers, and changes a price now and then. Answers how many of each status there were. */
async function staffWorks(isOver: () => boolean): Promise<Map<number, number>> {
  const told = new Map<number, number>();
  const ask = async (method: string, path: string, body?: unknown) => {
    const status = await staff.status(method, path, body);
    told.set(status, (told.get(status) ?? 0) + 1);
  };
  for (let turn = 0; !isOver(); turn++) {
    await ask("GET", `/api/admin/orders?page=${1 + (turn % 5)}`);
    await ask("GET", "/api/admin/dashboard/stats");
    const id = products[turn % products.length];
    if (turn % 5 === 0) await ask("PUT", `/api/admin/products/${id}`, { price: 10 + (turn % 90) });
    await sleep(1_000);
  }
  return told;
}

test(
  "half the load that it can take, for long",
  async () => {
    const next = () => shoppers.next();
    await saturate(shop.url, next, { connections: 16, ms: size({ short: 4_000, full: 15_000 }) });
    const full = await saturate(shop.url, next, { connections: 16, ms: size({ short: 3_000, full: 20_000 }) });
    await look();
    let isOver = false;
    const works = staffWorks(() => isOver);
    const looks: Look[] = [];
    const looking = (async () => {
      while (!isOver) {
        await sleep(LOOK_EVERY_MS);
        const seen = await look();
        // Even who watches is refused at twice the load.
        if (!Number.isNaN(seen.rss_mb)) looks.push(seen);
      }
    })();
    const half = await pour(shop.url, next, { rate: full.rate / 2, ms: SOAK_MS }).finally(() => {
      isOver = true;
    });
    await looking;
    const staffTold = await works;

    const third = Math.floor(looks.length / 3);
    const thirds = [looks.slice(0, third), looks.slice(third, 2 * third), looks.slice(-third)];
    const of = (name: keyof Look) => thirds.map((some) => Math.round(median(some.map((one) => one[name])) * 10) / 10);
    const [rss, delay_p50, delay_p99] = [of("rss_mb"), of("delay_p50"), of("delay_p99")];
    const answerThirds = [0, 1, 2].map((n) =>
      quantile(half.served.slice((n * half.served.length) / 3, ((n + 1) * half.served.length) / 3), 0.5),
    );
    const orders = new Set(shoppers.orders);
    report("soak at half load", {
      seconds: SOAK_MS / 1_000,
      full_load_per_s: Math.round(full.rate),
      requests: half.all.length,
      wrong: half.wrong.length,
      refused_503: half.refused.length,
      staff: [...staffTold].map(([status, count]) => `${status}: ${count}`).join(" "),
      orders: orders.size,
      rss_mb_by_third: rss.join(" "),
      delay_p50_ms_by_third: delay_p50.join(" "),
      delay_p99_ms_by_third: delay_p99.join(" "),
      answer_p50_ms_by_third: answerThirds.join(" "),
      answer_p99_ms: quantile(half.served, 0.99),
    });
    expect(half.wrong.slice(0, 3)).toEqual([]);
    expect([...staffTold.keys()].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect(shop.log.filter(({ level }) => level >= 50)).toEqual([]);
    expect((await scenes.ordersNamed([...orders])).rows).toHaveLength(orders.size);
    expect(await scenes.books()).toEqual([]);
    expect(third).toBeGreaterThan(0);
    // In short what else the machine does may be more than half of what it can.
    expect(half.served.length).toBeGreaterThan(half.all.length * 0.3);
    if (!isFull) return;
    expect(half.refused).toHaveLength(0);
    expect([...staffTold.keys()]).toEqual([200]);
    // A short one ends while caches are still being filled.
    expect(rss[2]).toBeLessThan(1.2 * (rss[1] ?? 0) + 20);
    expect(delay_p50[2]).toBeLessThan(2 * (delay_p50[0] ?? 0) + 2);
  },
  SOAK_MS + 120_000,
);
