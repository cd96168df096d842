import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { sql } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { runTestShop, type TestShop } from "../running-test-shop.ts";

let shop: TestShop;
beforeAll(async () => {
  shop = await runTestShop({ demo: true });
});
afterAll(() => shop.stop());

/** Not fetch, which sends the Host it likes. */
async function read(from: TestShop, headers: Record<string, string> = {}) {
  const asked = request({ port: from.http?.port, path: "/metrics", agent: false, headers }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return { status: response.statusCode, type: response.headers["content-type"], body: await text(response) };
}

/** The value of a series; undefined when there is none. */
const value = (body: string, series: string) => {
  const line = body.split("\n").find((one) => one.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};

test("this machine reads them; through a proxy, or by another name, they are not found", async () => {
  const { status, type } = await read(shop);
  expect([status, type]).toEqual([200, expect.stringContaining("text/plain; version=0.0.4")]);
  const elsewhere: Record<string, string>[] = [
    { "x-forwarded-for": "127.0.0.1" },
    { via: "1.1 proxy" },
    { "x-forwarded-host": "shop.example" },
    { host: "shop.example" },
  ];
  for (const headers of elsewhere) {
    const refused = await read(shop, headers);
    expect([refused.status, JSON.parse(refused.body)]).toMatchObject([404, { code: "not_found" }]);
  }
  // What `proxy_pass http://127.0.0.1:3000;` alone makes nginx send.
  const proxied = await shop.send("GET /metrics HTTP/1.0\r\nHost: 127.0.0.1:3000\r\nConnection: close\r\n\r\n");
  expect(proxied).toMatch(/^HTTP\/1\.1 404 /);
});

test("where there is a token, it alone opens them, from anywhere", async () => {
  const guarded = await runTestShop({ env: { METRICS_TOKEN: "a-token-for-prometheus" } });
  onTestFinished(() => guarded.stop());
  const host = "shop.example";
  expect((await read(guarded, { host, authorization: "Bearer a-token-for-prometheus" })).status).toBe(200);
  for (const authorization of ["", "Bearer", "Bearer a-token-for-prometheuS", "a-token-for-prometheus"]) {
    expect((await read(guarded, { authorization })).status).toBe(404);
  }
  expect((await read(guarded)).status).toBe(404);
});

test("requests are counted by mount, method and status, and by procedure or template, never by address", async () => {
  await shop.ask("GET", "/api/products/1");
  await shop.ask("GET", "/api/products/2");
  await shop.ask("GET", "/api/products/secret-name");
  await shop.ask("GET", "/trpc/shop.info");
  await shop.ask("GET", "/trpc/shop.info,products.categories?batch=1");
  await shop.ask("GET", "/trpc/secret-name");
  await shop.ask("GET", "/secret-name");
  await shop.ask("PURGE", "/api/products");
  const { body } = await read(shop);
  const requests = (labels: string) => value(body, `dewy_http_request_duration_seconds_count{${labels}}`);
  expect(requests('mount="api",method="GET",status="200"')).toBe(2);
  expect(requests('mount="api",method="GET",status="400"')).toBe(1);
  expect(requests('mount="storefront",method="GET",status="404"')).toBe(1);
  expect(requests('mount="api",method="other",status="405"')).toBe(1);
  const routes = (labels: string) => value(body, `dewy_http_route_duration_seconds_count{${labels}}`);
  expect(routes('mount="api",route="/api/products/{id}"')).toBe(3);
  expect(routes('mount="trpc",route="shop.info"')).toBe(1);
  expect(routes('mount="trpc",route="batch"')).toBe(1);
  expect(routes('mount="trpc",route="other"')).toBe(1);
  expect(body).not.toContain("secret-name");
});

test("refusals of too many attempts are counted", async () => {
  let status = 0;
  for (let tries = 0; status !== 429 && tries < 30; tries++) {
    const body = { email: "nobody@example.com", password: "no" };
    ({ status } = await shop.ask("POST", "/api/auth/login", { body }));
  }
  expect(value((await read(shop)).body, 'dewy_rate_limit_refusals_total{mount="api"}')).toBe(1);
});

test("connections, waiting jobs, stores and the process itself are there", async () => {
  const insert = { job: "no-such-job", payload: JSON.stringify({}) };
  await shop.fresh.db.insertInto("outbox").values([insert, insert]).execute();
  const { body } = await read(shop);
  expect(value(body, 'dewy_database_connections{state="idle"}')).toBeGreaterThan(0);
  expect(value(body, 'dewy_database_connections{state="waiting"}')).toBe(0);
  expect(value(body, 'dewy_waiting_jobs{job="outbox"}')).toBe(2);
  expect(value(body, 'dewy_store_up{store="database"}')).toBe(1);
  expect(value(body, 'dewy_store_up{store="redis"}')).toBeUndefined();
  for (const name of [
    "process_cpu_seconds_total",
    "process_resident_memory_bytes",
    "nodejs_eventloop_lag_p99_seconds",
  ]) {
    expect(value(body, name), name).toBeGreaterThan(0);
  }
});

test("jobs that the queue holds are counted by name", async () => {
  const working = await runTestShop({ demo: true });
  onTestFinished(() => working.stop());
  await working.shop.startWorker();
  // The worker looks for jobs that are due.
  await sql`
    insert into pgboss.job (name, start_after) select name, now() + interval '1 hour' from pgboss.queue limit 1
  `.execute(working.fresh.db);
  expect((await read(working)).body).toMatch(/^dewy_waiting_jobs\{job="(?!outbox)[\w-]+"\} 1$/m);
});
