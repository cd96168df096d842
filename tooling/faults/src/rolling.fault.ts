import { setTimeout as sleep } from "node:timers/promises";
import { neededServer } from "@dewy/db/testing";
import { freePort, startThrowawayRedis, type ThrowawayRedis } from "@dewy/embedded";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BehindTheScenes, behindTheScenes } from "./behind-the-scenes.ts";
import { type CheckoutLoad, lostOrTwice, startCheckouts } from "./checkout-load.ts";
import { keptPostgres } from "./kept-postgres.ts";
import { caddyProxy, hasCaddy, nodeProxy, type RunningProxy } from "./proxy.ts";
import { report } from "./report.ts";
import { type ShopProcess, startShop } from "./shop-process.ts";
import { size } from "./size.ts";

const ROUNDS = size({ short: 1, full: 10 });
/** Sales on both between two stops. */
const SALES_MS = size({ short: 1_000, full: 2_000 });

describe.skipIf(!neededServer("redis"))("two replicas behind a proxy", () => {
  let scenes: BehindTheScenes;
  let redis: ThrowawayRedis;
  let replicas: [ShopProcess, ShopProcess];
  let products: number[];
  let load: CheckoutLoad | undefined;
  let proxy: RunningProxy | undefined;

  beforeAll(async () => {
    scenes = await behindTheScenes((await keptPostgres()).database);
    redis = await startThrowawayRedis();
    products = await scenes.products(20, 1_000_000);
    replicas = await Promise.all([replica(await freePort()), replica(await freePort())]);
  }, 90_000);
  afterAll(async () => {
    await load?.stop();
    await proxy?.close();
    await Promise.all((replicas ?? []).map((replica) => replica.stop()));
    await redis?.stop();
    await scenes?.close();
  });

  const replica = (port: number) =>
    startShop(
      { DATABASE_URL: scenes.databaseUrl, REDIS_URL: redis.url, RATE_LIMITS: "off", PORT: String(port) },
      { built: true },
    );

  const proxies = { "a proxy in Node": nodeProxy, ...(hasCaddy && { "Caddy and docker/Caddyfile": caddyProxy }) };

  test.each(Object.entries(proxies))(
    `SIGTERM under checkout load, each in turn, ${ROUNDS} times, behind %s`,
    async (name, start) => {
      proxy = await start(replicas.map(({ url }) => url));
      const { url } = proxy;
      load = startCheckouts(() => url, products);
      await sleep(SALES_MS);
      let longestStop = 0;
      for (let round = 0; round < ROUNDS; round++) {
        for (const index of [0, 1] as const) {
          const { port } = new URL(replicas[index].url);
          const stopping = performance.now();
          await replicas[index].stop();
          longestStop = Math.max(longestStop, performance.now() - stopping);
          expect(replicas[index].log.filter(({ level }) => level >= 50)).toEqual([]);
          replicas[index] = await replica(Number(port));
          await sleep(SALES_MS);
        }
      }
      await load.stop();
      await proxy.close();
      proxy = undefined;
      expect(load.failures).toEqual([]);
      expect(Object.keys(load.answers).filter((status) => !/^2/.test(status))).toEqual([]);
      expect(await lostOrTwice(scenes.fresh, load)).toEqual({ lost: [], twice: [] });
      expect(await scenes.books()).toEqual([]);
      report(`SIGTERM, rolling restart behind ${name}`, {
        restarts: 2 * ROUNDS,
        requests: Object.values(load.answers).reduce((sum, count) => sum + count, 0),
        failed: 0,
        orders_acknowledged: load.acknowledged.size,
        lost: 0,
        longest_answer_ms: Math.round(load.longest),
        longest_stop_ms: Math.round(longestStop),
      });
    },
    size({ short: 60_000, full: 300_000 }),
  );
});
