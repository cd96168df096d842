import { demoAccounts } from "@dewy/api/server";
import { orderRequest } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RestDocument, readRestDocument } from "./rest-answers/rest-document.ts";
import { cookiesOf, runTestShop, type TestShop } from "./running-test-shop.ts";

let shop: TestShop;
let document: RestDocument;

beforeAll(async () => {
  shop = await runTestShop({ demo: true });
  document = await readRestDocument(shop);
});
afterAll(() => shop.stop());

const { password } = demoAccounts;
const owner = { email: demoAccounts.owner, password };
const staff = { email: demoAccounts.staff, password };
const customer = { email: demoAccounts.customer, password };

test.each([
  [
    "a field is wrong",
    400,
    "invalid_input",
    "POST",
    "/api/auth/register",
    { email: "no", password: "lotus pond at dawn" },
    ["email", "body"],
  ],
  ["a number is none", 400, "invalid_input", "GET", "/api/products?page=two", undefined, ["page", "query"]],
  ["a number in the path is none", 400, "invalid_input", "GET", "/api/products/ten", undefined, ["id", "path"]],
  ["a field is missing", 400, "invalid_input", "GET", "/api/products/search", undefined, ["q", "query"]],
  ["a scalar comes twice", 400, "invalid_input", "GET", "/api/products?page=1&page=2", undefined, ["page", "query"]],
  [
    "a nested field is wrong",
    400,
    "invalid_input",
    "POST",
    "/api/cart/add",
    { items: [{ product_id: 1, quantity: 0 }] },
    ["items.0.quantity", "body"],
  ],
  ["JSON is broken", 400, "malformed_json", "POST", "/api/auth/login", "{", undefined],
  ["nobody is signed in", 401, "not_signed_in", "GET", "/api/orders", undefined, undefined],
  [
    "the password is wrong",
    401,
    "wrong_credentials",
    "POST",
    "/api/auth/login",
    { email: "sokha@example.com", password: "x" },
    undefined,
  ],
  ["a customer knocks at the admin", 401, "wrong_credentials", "POST", "/api/admin/login", customer, undefined],
  ["a product is not there", 404, "not_found", "GET", "/api/products/2000000000", undefined, undefined],
  ["a path is not there", 404, "not_found", "GET", "/api/nothing/here", undefined, undefined],
  ["a method is not there", 405, "method_not_allowed", "DELETE", "/api/products", undefined, undefined],
  [
    "the body is too large",
    413,
    "payload_too_large",
    "POST",
    "/api/auth/login",
    { email: "a".repeat(1_200_000) },
    undefined,
  ],
  ["the cart is empty", 422, "cart_empty", "POST", "/api/orders", orderRequest(), undefined],
  [
    "the email is taken",
    409,
    "email_taken",
    "POST",
    "/api/auth/register",
    { email: "Sokha@Example.com", password: "lotus pond at dawn" },
    ["email", "body"],
  ],
] as const)("a problem when %s: %i %s", async (_when, status, code, method, path, body, field) => {
  const response = await shop.ask(method, path, { body });
  const problem = await document.problemIn(response, status, code);
  if (field) expect(problem.fields).toMatchObject([{ field: field[0], in: field[1] }]);
  if (status === 405) expect(response.headers.get("allow")).toBe("GET");
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/json-patch+json", "application/jsonl"])(
  "a body of %s is refused",
  async (type) => {
    const body = JSON.stringify(customer);
    const response = await shop.ask("POST", "/api/auth/login", { body, headers: { "content-type": type } });
    await document.problemIn(response, 415, "unsupported_media_type");
  },
);

test("JSON is taken whatever its type's case and parameters", async () => {
  const body = customer;
  const response = await shop.ask("POST", "/api/auth/login", {
    body,
    headers: { "content-type": "Application/JSON ; charset=utf-8" },
  });
  expect(response.status).toBe(200);
});

test("a body that does not say its length is refused once it is too large", async () => {
  const chunks = (count: number) =>
    fetch(`http://127.0.0.1:${shop.http?.port}/api/auth/login`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: ReadableStream.from(Array.from({ length: count }, () => new TextEncoder().encode(" ".repeat(100_000)))),
      duplex: "half",
    });
  await document.problemIn(await chunks(11), 413, "payload_too_large");
  await document.problemIn(await chunks(9), 400, "malformed_json");
});

test("every faulty field is named, with where it is", async () => {
  const { fields } = await document.problemIn(
    await shop.ask("GET", "/api/products?page=0&page_size=many&sort=sideways&in_stock=maybe"),
    400,
    "invalid_input",
  );
  expect(fields?.map((field) => `${field.in} ${field.field}`).sort()).toEqual(
    ["query in_stock", "query page", "query page_size", "query sort"].sort(),
  );
  const cookie = cookiesOf(await shop.ask("POST", "/api/admin/login", { body: owner }));
  const update = await shop.ask("PUT", "/api/admin/products/none", {
    body: { version: 1, price: -1, skin_types: ["dry", "scaly"] },
    headers: { cookie },
  });
  const { fields: parts } = await document.problemIn(update, 400, "invalid_input");
  expect(parts?.map((field) => `${field.in} ${field.field}`).sort()).toEqual(
    ["path id", "body price", "body skin_types.1"].sort(),
  );
});

test("where a field comes in the query, a body stands for nothing", async () => {
  const response = await shop.ask("DELETE", "/api/cart/remove", { body: { product_id: 1 } });
  const { fields } = await document.problemIn(response, 400, "invalid_input");
  expect(fields).toMatchObject([{ field: "product_id", in: "query" }]);
  expect((await shop.ask("DELETE", "/api/cart/remove?product_id=1", { body: { product_id: "x" } })).status).toBe(200);
});

test.each([
  ["PATCH", "/api/products", "GET"],
  ["PUT", "/api/auth/login", "POST"],
  ["POST", "/api/products/1", "GET"],
  ["DELETE", "/api/orders", "GET, POST"],
  ["POST", "/api/admin/products/1", "DELETE, GET, PUT"],
  ["POST", "/api/openapi.json", "GET"],
  ["POST", "/api/docs", "GET"],
])("%s %s is told what is allowed: %s", async (method, path, allowed) => {
  const response = await shop.ask(method, path);
  await document.problemIn(response, 405, "method_not_allowed");
  expect(response.headers.get("allow")?.split(", ").sort().join(", ")).toBe(allowed);
});

test("who fails to sign in too often is told when to come back", async () => {
  const body = { email: "nobody@example.com", password: "not this" };
  let response = await shop.ask("POST", "/api/auth/login", { body });
  for (let tries = 1; response.status === 401 && tries < 20; tries++) {
    response = await shop.ask("POST", "/api/auth/login", { body });
  }
  const { details } = await document.problemIn(response, 429, "too_many_attempts");
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(details).toEqual({ retry_after: Number(response.headers.get("retry-after")) });
});

test("a moderator creates no product; a stale version is told the newest", async () => {
  const cookie = cookiesOf(await shop.ask("POST", "/api/admin/login", { body: staff }));
  const ask = (method: string, path: string, body?: unknown) => shop.ask(method, path, { body, headers: { cookie } });
  const created = await ask("POST", "/api/admin/products", { name_en: "No", sku: "NO-1", price: 1, category: "serum" });
  await document.problemIn(created, 403, "forbidden");
  const { version } = (await (await ask("GET", "/api/admin/products/1")).json()) as { version: number };
  const stale = await ask("PUT", "/api/admin/products/1", { version: version + 1, stock: 5 });
  expect((await document.problemIn(stale, 409, "stale_version")).details).toEqual({ version });
});

test("a failure that nobody foresaw is a generic 500: no stack, no SQL, no name of a table", async () => {
  await shop.fresh.db.schema.alterTable("wishlists").renameTo("gone_1").execute();
  await shop.fresh.db.schema.alterTable("product_images").renameTo("gone_2").execute();
  for (const path of ["/api/products/1", "/trpc/products.byId?input=%7B%22id%22%3A1%7D"]) {
    const response = await shop.ask("GET", path);
    const text = await response.clone().text();
    expect(response.status).toBe(500);
    expect(text).toContain("internal");
    expect(text).not.toMatch(/product_images|select|relation|node_modules|at \w+ \(/i);
    if (path.startsWith("/api/")) await document.problemIn(response, 500, "internal");
  }
});
