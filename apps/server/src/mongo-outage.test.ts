import { setTimeout as sleep } from "node:timers/promises";
import { demoAccounts } from "@dewy/api/server";
import { neededServer, sql } from "@dewy/api/testing";
import { startThrowawayMongo, type ThrowawayMongo } from "@dewy/embedded";
import { pino } from "pino";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { cookiesOf, runTestShop } from "./running-test-shop.ts";

const EVERY_MS = 10;

describe.skipIf(!neededServer("mongodb"))("when MongoDB stops under a stream of events", () => {
  test("no request fails, no event is lost or doubled, and it is used again without a restart", async () => {
    let server: ThrowawayMongo = await startThrowawayMongo();
    onTestFinished(() => server.stop());
    const told: string[] = [];
    const log = pino({ level: "info" }, { write: (line: string) => void told.push(JSON.parse(line).msg) });
    const shop = await runTestShop({ demo: true, log, env: { MONGODB_URL: `${server.url}/shop`, ROLE: "all" } });
    onTestFinished(() => shop.stop());

    const statuses: number[] = [];
    const ask = async (path: string, body: unknown) => {
      statuses.push((await shop.ask("POST", path, { body })).status);
    };
    /** Sends `count` events, each of a visit of its own, whether or not the ones before are answered. */
    const stream = async (phase: string, count: number) => {
      const sent: Promise<void>[] = [];
      for (let n = 0; n < count; n++) {
        const event = { event_type: "product_view", product_id: 1, session_id: `visit-${phase}-${n}` };
        sent.push(ask("/ml/analytics/track-event", event));
        await sleep(EVERY_MS);
      }
      await Promise.all(sent);
    };
    const health = async () => (await shop.ask("GET", "/readyz")).json();
    const waiting = async () => {
      const counted = sql<{ count: number }>`select count(*) from analytics_events`;
      return (await counted.execute(shop.fresh.db)).rows[0]?.count ?? 0;
    };

    await stream("before", 20);
    expect(await health()).toMatchObject({ status: "ready", mongodb: "up" });

    const during = stream("during", 120);
    await sleep(10 * EVERY_MS);
    await server.stop();
    await during;
    expect(await health()).toMatchObject({ status: "degraded", mongodb: "down" });
    const kept = await waiting();
    expect(kept).toBeGreaterThan(60);
    await ask("/ml/recommendations/popular", { limit: 3 });

    const after = stream("after", 80);
    server = await startThrowawayMongo({ port: server.port });
    await after;
    await vi.waitFor(async () => expect(await health()).toMatchObject({ mongodb: "up" }), 10_000);
    await vi.waitFor(async () => expect(await waiting()).toBe(0), 10_000);

    const staff = { email: demoAccounts.staff, password: demoAccounts.password };
    const cookie = cookiesOf(await shop.ask("POST", "/api/admin/login", { body: staff }));
    const stats = await shop.ask("GET", "/ml/analytics/product/1/stats", { headers: { cookie } });
    // What the server had when it stopped was in its memory alone, and is gone with it.
    expect(await stats.json()).toMatchObject({ views: kept + 80, visitors: kept + 80 });
    expect(Object.entries(Object.groupBy(statuses, String)).map(([status, all]) => [status, all?.length])).toEqual([
      ["200", 1],
      ["204", 220],
    ]);
    expect(told.filter((message) => message.includes("MongoDB"))).toEqual([
      "MongoDB cannot be used; PostgreSQL keeps events until it is back",
      "MongoDB is used again",
    ]);
  }, 60_000);
});
