import { givenProduct } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runTestShop, type TestShop } from "../running-test-shop.ts";

let shop: TestShop;
let product_id: number;
beforeAll(async () => {
  shop = await runTestShop();
  product_id = await givenProduct(shop.fresh.db, { stock: 1000 });
});
afterAll(() => shop.stop());

const add = (headers: Record<string, string>) =>
  shop.ask("POST", "/api/cart/add", { body: { product_id, quantity: 1 }, headers });
const own = () => `http://127.0.0.1:${shop.http?.port}`;
const trpcAdd = (headers: Record<string, string>) =>
  shop.ask("POST", "/trpc/cart.add", { body: { product_id, quantity: 1 }, headers });

const countLines = async (): Promise<number> => {
  const { count } = await shop.fresh.db
    .selectFrom("shopping_cart")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
};

test.each([
  ["no browser", () => ({})],
  ["the shop's own page", () => ({ origin: own(), "sec-fetch-site": "same-origin" })],
  ["the shop's own page in an old browser", () => ({ origin: own() })],
  ["the shop's own page behind a proxy", () => ({ origin: "http://localhost", "sec-fetch-site": "same-origin" })],
  ["an address that a person typed", () => ({ "sec-fetch-site": "none" })],
] as [string, () => Record<string, string>][])("%s is allowed", async (_who, headers) => {
  expect((await add(headers())).status).toBe(200);
  expect((await trpcAdd(headers())).status).toBe(200);
});

test.each([
  ["another site", { origin: "https://evil.example" }],
  ["another site, told by the browser", { "sec-fetch-site": "cross-site" }],
  ["another site, told by both", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
  ["a sandboxed frame", { origin: "null" }],
  ["a sandboxed frame, told by the browser", { origin: "null", "sec-fetch-site": "cross-site" }],
  ["another port of this host", { origin: "http://localhost:1", "sec-fetch-site": "same-site" }],
  ["another port of this host in an old browser", { origin: "http://127.0.0.1:1" }],
  ["a neighbour of whom only the browser tells", { "sec-fetch-site": "same-site" }],
  ["an origin that is none", { origin: "not an origin" }],
] as [string, Record<string, string>][])("%s is refused, in the words of who asks", async (_who, headers) => {
  const before = await countLines();
  const rest = await add(headers);
  expect([rest.status, rest.headers.get("content-type")]).toEqual([403, "application/problem+json"]);
  expect(await rest.json()).toMatchObject({ code: "foreign_origin" });
  const trpc = await trpcAdd(headers);
  expect([trpc.status, trpc.headers.get("content-type")]).toEqual([403, "application/json"]);
  expect(await trpc.json()).toMatchObject({ error: { data: { reason: "foreign_origin" } } });
  expect(await countLines()).toBe(before);
});

test.each(["PUT", "DELETE", "PATCH"])("%s from another site is refused too", async (method) => {
  const response = await shop.ask(method, "/api/cart/add", { headers: { origin: "https://evil.example" } });
  expect(response.status).toBe(403);
});

test("reading is allowed from anywhere", async () => {
  const response = await shop.ask("GET", "/api/products", { headers: { origin: "https://evil.example" } });
  expect(response.status).toBe(200);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});
