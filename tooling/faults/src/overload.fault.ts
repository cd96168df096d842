import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { type Crowd, crowd } from "./crowd.ts";
import { type Answers, pour, quantile, saturate } from "./load.ts";
import { median, watchMemory } from "./process-memory.ts";
import { report } from "./report.ts";
import { type ShopProcess, startShop } from "./shop-process.ts";
import { isFull, size } from "./size.ts";

const FULL_LOAD_MS = size({ short: 3_000, full: 20_000 });
const OVERLOAD_MS = size({ short: 8_000, full: 60_000 });
const PRODUCTS = 200;

let scenes: BehindTheScenes;
let shop: ShopProcess;
let shoppers: Crowd;
beforeAll(async () => {
  scenes = await behindTheScenes();
  const products = await scenes.products(PRODUCTS, 1_000_000);
  const rows = await scenes.fresh.db.selectFrom("products").select("slug").execute();
  shoppers = crowd({ products, slugs: rows.map(({ slug }) => slug) });
  shop = await startShop({ DATABASE_URL: scenes.databaseUrl, RATE_LIMITS: "off" }, { built: true });
});
afterAll(async () => {
  await shop?.stop();
  await scenes?.close();
});

const next = () => shoppers.next();
const saying = ({ wrong }: Answers) => wrong.slice(0, 5).map(({ kind, status, told }) => `${kind} ${status} ${told}`);

test(
  "four times the load that it can take",
  async () => {
    await saturate(shop.url, next, { connections: 32, ms: 4_000 });
    const calm = await saturate(shop.url, next, { connections: 1, ms: 2_000 });
    const full = await saturate(shop.url, next, { connections: 32, ms: FULL_LOAD_MS });
    expect(saying(full)).toEqual([]);
    expect(full.refused).toEqual([]);

    const memory = watchMemory(shop.child);
    const over = await pour(shop.url, next, { rate: 4 * full.rate, ms: OVERLOAD_MS });
    const seen = memory.stop();
    expect(saying(over)).toEqual([]);
    expect(over.refused.length).toBeGreaterThan(over.all.length / 4);
    expect(over.refused.filter(({ saysWhen }) => !saysWhen)).toEqual([]);
    const third = Math.floor(seen.length / 3);
    const [early, late] = [median(seen.slice(0, third)), median(seen.slice(-third))];

    await sleep(2_000);
    const after = await saturate(shop.url, next, { connections: 1, ms: 2_000 });
    expect(after.refused).toEqual([]);
    expect(saying(after)).toEqual([]);
    const orders = new Set(shoppers.orders);
    expect((await scenes.ordersNamed([...orders])).rows).toHaveLength(orders.size);
    expect(await scenes.books()).toEqual([]);

    const kinds = [...new Set(over.all.map(({ kind }) => kind))];
    const shares = kinds.map((kind) => {
      const of = (answers: Answers["all"]) => answers.filter((answer) => answer.kind === kind);
      return [
        `${kind}`,
        `${of(over.served).length}/${of(over.all).length} ${quantile(of(full.served), 0.5)}→${quantile(of(over.served), 0.5)}`,
      ];
    });
    report("4 x the load it can take", {
      full_load_per_s: Math.round(full.rate),
      full_load_p50_ms: quantile(full.served, 0.5),
      full_load_p99_ms: quantile(full.served, 0.99),
      sent_per_s: Math.round((over.all.length / OVERLOAD_MS) * 1_000),
      served_per_s: Math.round(over.rate),
      served_p50_ms: quantile(over.served, 0.5),
      served_p99_ms: quantile(over.served, 0.99),
      refused_per_s: Math.round((over.refused.length / OVERLOAD_MS) * 1_000),
      refused_p50_ms: quantile(over.refused, 0.5),
      refused_p99_ms: quantile(over.refused, 0.99),
      rss_early_mb: early,
      rss_late_mb: late,
      alone_p50_ms: quantile(calm.served, 0.5),
      connections: over.connections,
      two_seconds_after_p50_ms: quantile(after.served, 0.5),
      orders: orders.size,
      ...Object.fromEntries(shares),
    });
    // In short a machine that does other things meanwhile may be slower by the time of the overload.
    expect(quantile(over.served, 0.5)).toBeLessThan(2 * quantile(full.served, 0.5) + size({ short: 2_000, full: 0 }));
    expect(quantile(over.refused, 0.5)).toBeLessThan(size({ short: 2_000, full: 100 }));
    expect(quantile(after.served, 0.5)).toBeLessThan(3 * quantile(calm.served, 0.5) + size({ short: 1_000, full: 0 }));
    // A short one ends while caches are still being filled.
    if (isFull) expect(late).toBeLessThan(1.2 * early + 30);
  },
  size({ short: 60_000, full: 180_000 }),
);
