import { givenProduct, sql } from "@dewy/api/testing";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
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

describe("cross-site requests", () => {
  test.each([
    ["no browser", {}, 200],
    ["the shop's own page", { origin: "http://localhost", "sec-fetch-site": "same-origin" }, 200],
    ["another site", { origin: "https://evil.example" }, 403],
    ["another site, told by the browser", { "sec-fetch-site": "cross-site" }, 403],
    ["a sandboxed frame", { origin: "null", "sec-fetch-site": "cross-site" }, 403],
    ["another port of this host", { origin: "http://localhost:1", "sec-fetch-site": "same-site" }, 403],
  ] as const)("%s", async (_who, headers, status) => {
    expect((await add(headers)).status).toBe(status);
    const trpc = await shop.ask("POST", "/trpc/cart.add", { body: { product_id, quantity: 1 }, headers });
    expect(trpc.status).toBe(status);
  });

  test("reading is allowed from anywhere", async () => {
    const response = await shop.ask("GET", "/api/products", { headers: { origin: "https://evil.example" } });
    expect(response.status).toBe(200);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});

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
  expect(response.headers.getSetCookie()[0]).toMatch(/; Secure$/);
  expect(response.headers.get("strict-transport-security")).toMatch(/max-age=\d{7,}/);
});

test("a token works as a cookie and as Bearer, and dies with signing out", async () => {
  const registered = await shop.ask("POST", "/api/auth/register", {
    body: { email: "b@example.com", password: "lotus pond at dawn" },
  });
  const { token } = (await registered.json()) as { token: string };
  const me = async () =>
    (await shop.ask("GET", "/api/auth/me", { headers: { authorization: `Bearer ${token}` } })).status;
  expect(await me()).toBe(200);
  await shop.ask("POST", "/api/auth/logout", { headers: { cookie: cookiesOf(registered) } });
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
  expect(await (await shop.ask("GET", "/readyz")).json()).toEqual({ status: "ready", database: "up" });
});

test.each([
  "/media/..%2f..%2fsecret",
  "/media/%2e%2e/secret",
  "/media/.hidden",
  "/media/%00",
  "/media/%zz",
  "/media/none.svg",
])("%s is not found", async (path) => expect((await shop.ask("GET", path)).status).toBe(404));

test("answers are compressed for who accepts it, and named", async () => {
  const response = await shop.ask("GET", "/api/openapi.json", { headers: { "accept-encoding": "br" } });
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("x-request-id")).toMatch(/^\w+-\w+$/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const plain = await shop.ask("GET", "/api/openapi.json", { headers: { "accept-encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
});

test.each([
  ["deep JSON", "/api/cart/add", `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`],
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

test("closing lets a running request end, and takes no new one", async () => {
  const going = await runTestShop();
  onTestFinished(() => going.stop());
  const id = await givenProduct(going.fresh.db);
  const added = await going.ask("POST", "/api/cart/add", { body: { product_id: id } });
  const cookie = cookiesOf(added);
  await added.arrayBuffer();
  let running: Promise<Response> | undefined;
  let closing: Promise<void> | undefined;
  await going.fresh.db.transaction().execute(async (transaction) => {
    await sql`select from shopping_cart for update`.execute(transaction);
    running = going.ask("PUT", "/api/cart/update", { body: { product_id: id, quantity: 2 }, headers: { cookie } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    closing = going.close();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await expect(going.ask("GET", "/healthz")).rejects.toThrow();
  });
  const answer = (await running) as Response;
  expect([answer.status, await answer.json()]).toMatchObject([200, { item_count: 2 }]);
  await closing;
});
