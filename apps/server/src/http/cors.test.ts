import { givenProduct } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runTestShop, type TestShop } from "../running-test-shop.ts";

const LISTED = "https://app.example";

let shop: TestShop;
let product_id: number;
beforeAll(async () => {
  shop = await runTestShop({ env: { CORS_ORIGINS: [LISTED, "http://localhost:5173"] } });
  product_id = await givenProduct(shop.fresh.db, { stock: 1000 });
});
afterAll(() => shop.stop());

const corsHeaders = ({ headers }: Response) =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith("access-control-")));

const preflight = (path: string, origin: string, method = "POST") =>
  shop.ask("OPTIONS", path, {
    headers: { origin, "access-control-request-method": method, "access-control-request-headers": "content-type" },
  });

test.each(["/api/cart/add", "/ml/anything", "/trpc/cart.add"])("a listed page may ask %s", async (path) => {
  const asked = await preflight(path, LISTED);
  expect([asked.status, corsHeaders(asked), asked.headers.get("vary")]).toEqual([
    204,
    {
      "access-control-allow-origin": LISTED,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": expect.stringContaining("DELETE"),
      "access-control-allow-headers": expect.stringContaining("content-type"),
      "access-control-max-age": "7200",
    },
    "origin",
  ]);
});

test.each([
  ["GET", "/api/products", undefined, 200],
  ["GET", "/trpc/shop.info", undefined, 200],
  ["GET", "/api/nothing", undefined, 404],
  ["POST", "/api/auth/login", "{", 400],
] as const)("a listed page reads the answer to %s %s", async (method, path, body, status) => {
  const response = await shop.ask(method, path, { body, headers: { origin: LISTED } });
  expect(response.status).toBe(status);
  expect(corsHeaders(response)).toEqual({
    "access-control-allow-origin": LISTED,
    "access-control-allow-credentials": "true",
    "access-control-expose-headers": "retry-after, x-request-id",
  });
  expect(response.headers.get("vary")).toMatch(/accept-encoding.*origin/);
});

test.each(["/api/cart/add", "/trpc/cart.add"])("a listed page may write by %s", async (path) => {
  const headers = { origin: LISTED, "sec-fetch-site": "cross-site" };
  const response = await shop.ask("POST", path, { body: { product_id, quantity: 1 }, headers });
  expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([200, LISTED]);
});

test.each([
  "null",
  "https://evil.example",
  "https://app.example.evil.com",
  "https://evil.com/https://app.example",
  "https://xapp.example",
  "http://app.example",
  "https://app.example:8443",
  "https://APP.example",
  "https://app.example/",
  "http://localhost:51730",
  "http://localhost",
  "*",
  "__proto__",
])("the origin %s is not listed: no header for it, and no writing", async (origin) => {
  const read = await shop.ask("GET", "/api/products", { headers: { origin } });
  expect([read.status, corsHeaders(read), read.headers.get("vary")]).toEqual([200, {}, "accept-encoding, origin"]);
  expect(corsHeaders(await preflight("/api/cart/add", origin))).toEqual({});
  const headers = { origin, "sec-fetch-site": "cross-site" };
  const written = await shop.ask("POST", "/api/cart/add", { body: { product_id, quantity: 1 }, headers });
  expect([written.status, corsHeaders(written)]).toEqual([403, {}]);
});

test("nothing but what programs ask is for other sites", async () => {
  for (const path of ["/media/none.svg", "/", "/cart", "/admin", "/apiary/x"]) {
    expect(corsHeaders(await shop.ask("GET", path, { headers: { origin: LISTED } })), path).toEqual({});
    expect(corsHeaders(await preflight(path, LISTED)), path).toEqual({});
    const written = await shop.ask("POST", path, { headers: { origin: LISTED, "sec-fetch-site": "cross-site" } });
    expect(written.status, path).toBe(403);
  }
});
