import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import { givenProduct, sql } from "@dewy/api/testing";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { logOptions } from "./log.ts";
import { cookiesOf, runTestShop, type TestShop } from "./running-test-shop.ts";

let shop: TestShop;
let product_id: number;
beforeAll(async () => {
  shop = await runTestShop();
  product_id = await givenProduct(shop.fresh.db, { stock: 1000 });
});
afterAll(() => shop.stop());

const add = (headers: Record<string, string>) =>
  shop.ask("POST", "/api/cart/add", { body: { product_id, quantity: 1 }, headers });

test("a guest's cookie is signed, httpOnly and SameSite, and is one cart over REST and tRPC", async () => {
  const response = await add({});
  const [cookie = ""] = response.headers.getSetCookie();
  expect(cookie).toMatch(/^dewy_guest=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
  const read = async (headers: Record<string, string>) =>
    (await (await shop.ask("GET", "/trpc/cart.get", { headers })).json()) as {
      result: { data: { item_count: number } };
    };
  expect((await read({ cookie: cookiesOf(response) })).result.data.item_count).toBe(1);
  const forged = cookiesOf(response).replace(/.$/, (last) => (last === "A" ? "B" : "A"));
  expect((await read({ cookie: forged })).result.data.item_count).toBe(0);
});

test("behind https cookies are Secure, and browsers are told to stay on https", async () => {
  const secure = await runTestShop({ env: { PUBLIC_URL: "https://shop.example" } });
  onTestFinished(() => secure.stop());
  const id = await givenProduct(secure.fresh.db);
  const response = await secure.ask("POST", "/api/cart/add", {
    body: { product_id: id },
    headers: { origin: "https://shop.example" },
  });
  expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^dewy_guest=.*; SameSite=Lax; Secure$/)]);
  const registered = await secure.ask("POST", "/api/auth/register", {
    body: { email: "a@example.com", password: "lotus pond at dawn" },
  });
  expect(registered.headers.getSetCookie()).toEqual([expect.stringMatching(/^dewy_session=.*; SameSite=Lax; Secure$/)]);
  const elsewhere = await secure.ask("POST", "/api/cart/add", {
    body: { product_id: id },
    headers: { origin: "https://shop.example.evil.example" },
  });
  expect(elsewhere.status).toBe(403);
  expect(response.headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
});

test("a token works as a cookie and as Bearer, and dies with signing out", async () => {
  const registered = await shop.ask("POST", "/api/auth/register", {
    body: { email: "b@example.com", password: "lotus pond at dawn" },
  });
  const { token } = (await registered.json()) as { token: string };
  expect(registered.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^dewy_session=[^;]+; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/),
  ]);
  expect((await shop.ask("GET", "/api/auth/me", { headers: { cookie: cookiesOf(registered) } })).status).toBe(200);
  const me = async () =>
    (await shop.ask("GET", "/api/auth/me", { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await me()).toBe(200);
  const left = await shop.ask("POST", "/api/auth/logout", { headers: { cookie: cookiesOf(registered) } });
  expect(left.headers.getSetCookie()).toEqual([expect.stringMatching(/^dewy_session=; Max-Age=0; /)]);
  expect(await me()).toBe(401);
});

test("an answer about whoever asks is kept out of caches; the catalogue's may be kept", async () => {
  const cacheControl = async (path: string) => (await shop.ask("GET", path)).headers.get("cache-control");
  expect(await cacheControl("/api/cart")).toBe("no-store");
  expect(await cacheControl("/trpc/cart.get")).toBe("no-store");
  expect(await cacheControl("/api/products")).toBeNull();
});

test("health and readiness", async () => {
  expect(await (await shop.ask("GET", "/healthz")).json()).toEqual({ status: "ok" });
  expect(await (await shop.ask("GET", "/readyz")).json()).toEqual({
    status: "ready",
    database: "up",
    redis: "off",
    mongodb: "off",
  });
});

test.each([
  ["br", "br"],
  ["gzip", "gzip"],
  ["GZIP", "gzip"],
  ["gzip, deflate, br", "br"],
  ["gzip;q=0.5, br;q=0", "gzip"],
  ["br;q=0.0, gzip; q=0", null],
  ["identity", null],
  ["abr, xgzip", null],
])("who accepts %s gets %s", async (accepted, encoding) => {
  const response = await shop.ask("GET", "/api/openapi.json", { headers: { "accept-encoding": accepted } });
  expect(response.headers.get("content-encoding")).toBe(encoding);
  expect(response.headers.get("vary")).toContain("accept-encoding");
  expect(await response.json()).toMatchObject({ openapi: "3.1.0" });
});

test("every answer has a name of its own, which a client cannot choose", async () => {
  const names = new Set<string | null>();
  for (const path of ["/api/shop", "/trpc/shop.info", "/api/nothing", "/nothing"]) {
    const response = await shop.ask("GET", path, { headers: { "x-request-id": "chosen-by-client" } });
    expect(response.headers.get("x-request-id")).toMatch(/^\w{6}-\w+$/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    names.add(response.headers.get("x-request-id"));
  }
  expect(names.size).toBe(4);
});

test("headers of 10 KB are read, and of 20 KB refused", async () => {
  const withCookie = (length: number) =>
    shop.ask("GET", "/api/cart", { headers: { cookie: `a=${"b".repeat(length)}` } });
  expect((await withCookie(10_000)).status).toBe(200);
  expect((await withCookie(20_000)).status).toBe(431);
});

describe("tRPC's own ways of asking", () => {
  test.each(["accept", "trpc-accept"])("an answer is streamed for %s: application/jsonl", async (header) => {
    const response = await shop.ask("GET", "/trpc/shop.info,products.categories?batch=1", {
      headers: { [header]: "application/jsonl" },
    });
    expect(response.headers.get("transfer-encoding")).toBe("chunked");
    const [head = ""] = (await response.text()).split("\n");
    expect(Object.keys(JSON.parse(head))).toEqual(["0", "1"]);
  });

  test("a body of another type than JSON is refused", async () => {
    const headers = { "content-type": "application/json-patch+json" };
    const response = await shop.ask("POST", "/trpc/cart.add", { body: { product_id }, headers });
    expect([response.status, await response.json()]).toMatchObject([
      415,
      { error: { data: { code: "UNSUPPORTED_MEDIA_TYPE" } } },
    ]);
  });

  test("a body that is too large is refused in tRPC's words", async () => {
    const response = await shop.ask("POST", "/trpc/auth.login", { body: { email: "a".repeat(1_200_000) } });
    expect([response.status, await response.json()]).toMatchObject([
      413,
      { error: { data: { code: "PAYLOAD_TOO_LARGE", httpStatus: 413 } } },
    ]);
  });

  test.each([",", "%2C"])("a batch's names are told apart by %s", async (comma) => {
    const { status, body } = await shop.askRaw(`/trpc/shop.info${comma}products.categories?batch=1`);
    expect([status, JSON.parse(body).length]).toEqual([200, 2]);
  });
});

test.each([
  ["deep JSON", "/api/cart/add", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`],
  ["deep JSON by tRPC", "/trpc/cart.add", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`],
  ["deep lists", "/api/cart/add", `{"items":${"[".repeat(10_000)}${"]".repeat(10_000)}}`],
  ["a NUL byte", "/api/auth/register", { email: "a@b.co", password: "lotus pond at dawn", first_name: "a\u0000b" }],
  ["half a surrogate", "/api/auth/register", { email: "c@d.co", password: "lotus pond at dawn", first_name: "\ud800" }],
  ["a list for an object", "/api/orders", [1, 2, 3]],
  ["a huge number", "/api/cart/add", { product_id: 1e308, quantity: 1 }],
  ["an object for a text", "/api/auth/login", { email: { $gt: "" }, password: ["x"] }],
])("%s is refused with 4xx", async (_what, path, body) => {
  const response = await shop.ask("POST", path, { body });
  expect(response.status, await response.text()).toBeGreaterThanOrEqual(400);
  expect(response.status).toBeLessThan(500);
});

test("a client that goes in the middle of its request is no failure of the shop", async () => {
  const lines: { level: number; msg: string; status?: number }[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const logging = await runTestShop({ log });
  onTestFinished(() => logging.stop());
  const { port = 0, server } = logging.http ?? {};
  const bodies = ["content-length: 100\r\n\r\n{", "transfer-encoding: chunked\r\n\r\n5\r\n{"];
  for (const path of ["/api/cart/add", "/trpc/cart.add"]) {
    for (const body of bodies) {
      const socket = connect(port, "127.0.0.1");
      const arrived = server && once(server, "request");
      socket.write(`POST ${path} HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\n${body}`);
      await arrived;
      socket.destroy();
    }
  }
  const requests = () => lines.filter(({ msg }) => msg === "request");
  await expect.poll(requests).toHaveLength(4);
  expect(requests().map(({ status }) => status)).toEqual([400, 400, 400, 400]);
  expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
});

test("an order's number is not logged", async () => {
  const lines: string[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(line) });
  const logging = await runTestShop({ log });
  onTestFinished(() => logging.stop());
  expect((await logging.ask("GET", "/api/orders/DW-ABCD-EFGH-JKMN?key=private")).status).toBe(404);
  await expect.poll(() => lines.filter((line) => line.includes("/api/orders/DW-…"))).toHaveLength(1);
  expect(lines.join("")).not.toMatch(/ABCD|private/);
});

test("whatever fails, the log holds no email, password or token", async () => {
  const lines: string[] = [];
  const log = pino(logOptions("debug"), { write: (line: string) => void lines.push(line) });
  const logging = await runTestShop({ log });
  onTestFinished(() => logging.stop());
  const person = { email: "secret-name@example.com", password: "lotus pond at dawn", first_name: "Secretive" };
  const registered = await logging.ask("POST", "/api/auth/register", { body: person });
  const { token } = (await registered.json()) as { token: string };
  await logging.ask("GET", `/api/auth/me?email=${person.email}`, { headers: { authorization: `Bearer ${token}` } });
  await logging.ask("POST", "/api/auth/login", { body: { ...person, password: "wrong pond at dusk" } });
  // What PostgreSQL says of a row that it refuses holds the whole row.
  await sql`alter table users add constraint nobody_foresaw check (length(email) < 10) not valid`.execute(
    logging.fresh.db,
  );
  for (const path of ["/api/auth/register", "/trpc/auth.register"]) {
    const failed = await logging.ask("POST", path, { body: { ...person, email: "second-secret-name@example.com" } });
    expect(failed.status).toBe(500);
  }
  await expect.poll(() => lines.filter((line) => line.includes("procedure failed"))).toHaveLength(2);
  expect(lines.join("")).toContain("nobody_foresaw");
  expect(lines.join("")).not.toMatch(/secret|pond|argon2/i);
  expect(lines.join("")).not.toContain(token);
});

test("closing lets a running request end, and takes no new one", async () => {
  const going = await runTestShop();
  onTestFinished(() => going.stop());
  const id = await givenProduct(going.fresh.db);
  const registered = await going.ask("POST", "/api/auth/register", {
    body: { email: "a@example.com", password: "lotus pond at dawn" },
  });
  const cookie = cookiesOf(registered);
  await registered.arrayBuffer();
  const port = going.http?.port ?? 0;
  const waiting = sql<{ waiting: boolean }>`
    select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waiting`;
  let isClosed = false;
  let running: Promise<Response> | undefined;
  let closing: Promise<void> | undefined;
  await going.fresh.db.transaction().execute(async (transaction) => {
    // The request waits to learn who asks: the cart, its next question to the database, comes when the shop is closing.
    await sql`lock table users`.execute(transaction);
    running = going.ask("POST", "/api/cart/add", { body: { product_id: id, quantity: 2 }, headers: { cookie } });
    await expect.poll(async () => (await waiting.execute(going.fresh.db)).rows[0]?.waiting).toBe(true);
    closing = going.close().then(() => {
      isClosed = true;
    });
    const refused = connect(port, "127.0.0.1");
    const [error] = await once(refused, "error");
    expect(error.code).toBe("ECONNREFUSED");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isClosed).toBe(false);
  });
  const answer = (await running) as Response;
  expect([answer.status, await answer.json()]).toMatchObject([200, { item_count: 2 }]);
  await closing;
});

test("the demo's published password opens nothing for who comes through a proxy or by another name", async () => {
  const demo = await runTestShop({ demo: true });
  onTestFinished(() => demo.stop());
  // Not fetch, which sends the Host it likes.
  const signIn = async (headers: Record<string, string>) => {
    const asked = request({
      port: demo.http?.port,
      path: "/api/admin/login",
      method: "POST",
      agent: false,
      headers: { "content-type": "application/json", ...headers },
    }).end(JSON.stringify({ email: "owner@dewy.example", password: "dewy-demo-1" }));
    const [response] = (await once(asked, "response")) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  };
  expect(await signIn({})).toBe(200);
  expect(await signIn({ "x-forwarded-for": "203.0.113.9" })).toBe(401);
  expect(await signIn({ host: "shop.example" })).toBe(401);
});
