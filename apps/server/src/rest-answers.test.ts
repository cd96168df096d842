import type { Problem } from "@dewy/api/server";
import { orderRequest } from "@dewy/api/testing";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cookiesOf, runTestShop, type TestShop } from "./running-test-shop.ts";

interface Operation {
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: object;
}

let shop: TestShop;
let document: Document;
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const called = new Set<string>();

beforeAll(async () => {
  shop = await runTestShop({ demo: true });
  document = (await (await shop.ask("GET", "/api/openapi.json")).json()) as Document;
  ajv.addSchema({ $id: "shop", components: document.components });
});
afterAll(() => shop.stop());

/** What of `value` is not as a `schema` of the document says. Those of answers allow no field that they do not name. */
function faults(schema: object | undefined, value: unknown) {
  if (!schema) return ["the document has no schema"];
  const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"shop#/components/')));
  return validate(value) ? [] : validate.errors;
}

/** The problem that an answer is, held to the document's schema of problems. */
async function problemIn(response: Response, status: number, code: string): Promise<Problem> {
  const problem = (await response.json()) as Problem;
  expect(problem).toMatchObject({ status, code });
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(faults({ $ref: "#/components/schemas/Problem" }, problem)).toEqual([]);
  return problem;
}

/** Calls an operation of the document and holds the question and the answer to what the document promises. */
async function call(
  method: string,
  template: string,
  { path = template, ...options }: { path?: string; body?: unknown; cookie?: string } = {},
) {
  const operation = document.paths[template]?.[method.toLowerCase()];
  if (!operation) throw new Error(`the document has no ${method} ${template}`);
  const name = `${method} ${template}`;
  called.add(name);
  const asked = new URLSearchParams(path.split("?")[1]);
  const known = (operation.parameters ?? []).filter((parameter) => parameter.in === "query");
  expect(known.map((parameter) => parameter.name)).toEqual(expect.arrayContaining([...asked.keys()]));
  const wanted = known.filter(({ required }) => required).map((parameter) => parameter.name);
  expect([...asked.keys()], name).toEqual(expect.arrayContaining(wanted));
  if (options.body !== undefined) {
    expect(faults(operation.requestBody?.content["application/json"]?.schema, options.body), name).toEqual([]);
  }
  const [status = ""] = Object.keys(operation.responses);
  const response = await shop.ask(method, path, {
    body: options.body,
    headers: options.cookie ? { cookie: options.cookie } : {},
  });
  const text = await response.text();
  expect(`${response.status} ${response.ok ? "" : text}`.trim(), `${method} ${path}`).toBe(status);
  const schema = operation.responses[status]?.content?.["application/json"]?.schema;
  if (!schema) {
    expect(text, `${name} promises no body`).toBe("");
    return { response, answer: undefined as never };
  }
  expect(response.headers.get("content-type"), name).toBe("application/json");
  const answer = JSON.parse(text);
  expect(faults(schema, answer), name).toEqual([]);
  return { response, answer };
}

test("every operation of the document is called, and answers as the document says", async () => {
  await call("GET", "/api/shop");
  const { answer: page } = await call("GET", "/api/products", {
    path: "/api/products?page_size=5&sort=price_asc&in_stock=true",
  });
  expect(page.items).toHaveLength(5);
  await call("GET", "/api/products/search", { path: "/api/products/search?q=serum&page=1" });
  await call("GET", "/api/products/categories");
  await call("GET", "/api/products/facets", { path: "/api/products/facets?category=serum" });
  const [product] = page.items;
  await call("GET", "/api/products/{id}", { path: `/api/products/${product.id}` });
  await call("GET", "/api/products/by-slug/{slug}", { path: `/api/products/by-slug/${product.slug}` });

  const account = { email: "api@example.com", password: "lotus pond at dawn", first_name: "Api" };
  await call("POST", "/api/auth/register", { body: account });
  const { response } = await call("POST", "/api/auth/login", {
    body: { email: account.email, password: account.password },
  });
  let cookie = cookiesOf(response);
  await call("GET", "/api/auth/me", { cookie });
  const changed = await call("POST", "/api/auth/change-password", {
    cookie,
    body: { current_password: account.password, new_password: "a lotus in the rain" },
  });
  cookie = cookiesOf(changed.response);

  await call("POST", "/api/cart/add", { cookie, body: { product_id: product.id, quantity: 2 } });
  await call("POST", "/api/cart/add", {
    cookie,
    body: { items: page.items.map(({ id }: { id: number }) => ({ product_id: id, quantity: 1 })) },
  });
  await call("PUT", "/api/cart/update", { cookie, body: { product_id: product.id, quantity: 1 } });
  await call("DELETE", "/api/cart/remove", { path: `/api/cart/remove?product_id=${page.items[4].id}`, cookie });
  await call("GET", "/api/cart", { cookie });
  await call("GET", "/api/orders/preview", { path: "/api/orders/preview?coupon_code=WELCOME10", cookie });
  const { answer: placed } = await call("POST", "/api/orders", { cookie, body: orderRequest() });
  await call("GET", "/api/orders", { cookie });
  await call("GET", "/api/orders/{order_number}", { path: `/api/orders/${placed.order_number}`, cookie });
  await call("POST", "/api/auth/logout", { cookie });

  const { response: signedIn } = await call("POST", "/api/admin/login", {
    body: owner,
  });
  const staff = { cookie: cookiesOf(signedIn) };
  await call("GET", "/api/admin/me", staff);
  await call("GET", "/api/admin/orders", { path: "/api/admin/orders?status=pending&q=example.com", ...staff });
  const order = `/api/admin/orders/${placed.order_number}`;
  const { answer: whole } = await call("GET", "/api/admin/orders/{order_number}", { path: order, ...staff });
  await call("PUT", "/api/admin/orders/{order_number}/status", {
    path: `${order}/status`,
    body: { status: "confirmed", version: whole.version },
    ...staff,
  });
  await call("GET", "/api/admin/products", { path: "/api/admin/products?q=serum", ...staff });
  const { answer: made } = await call("POST", "/api/admin/products", {
    body: { name_en: "Made by REST", sku: "REST-1", price: 9.5, category: "serum", stock: 3 },
    ...staff,
  });
  const one = { path: `/api/admin/products/${made.id}`, ...staff };
  await call("GET", "/api/admin/products/{id}", one);
  await call("PUT", "/api/admin/products/{id}", { ...one, body: { version: made.version, price: 10 } });
  await call("POST", "/api/admin/products/import", {
    body: { rows: [{ line: 2, name_en: "Imported", sku: "REST-2", price: 1, category: "serum" }] },
    ...staff,
  });
  await call("POST", "/api/admin/logout", staff);

  const promised = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect([...called].sort()).toEqual(promised.sort());
});

const owner = { email: "owner@dewy.example", password: "dewy-demo-1" };
const sell = { email: "staff@dewy.example", password: "dewy-demo-1" };

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
  [
    "a customer knocks at the admin",
    401,
    "wrong_credentials",
    "POST",
    "/api/admin/login",
    { email: "sokha@example.com", password: "dewy-demo-1" },
    undefined,
  ],
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
  const problem = await problemIn(response, status, code);
  if (field) expect(problem.fields).toMatchObject([{ field: field[0], in: field[1] }]);
  if (status === 405) expect(response.headers.get("allow")).toBe("GET");
});

test.each(["text/plain", "application/x-www-form-urlencoded", "application/json-patch+json", "application/jsonl"])(
  "a body of %s is refused",
  async (type) => {
    const body = JSON.stringify({ email: "sokha@example.com", password: "dewy-demo-1" });
    const response = await shop.ask("POST", "/api/auth/login", { body, headers: { "content-type": type } });
    await problemIn(response, 415, "unsupported_media_type");
  },
);

test("JSON is taken whatever its type's case and parameters", async () => {
  const body = { email: "sokha@example.com", password: "dewy-demo-1" };
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
  await problemIn(await chunks(11), 413, "payload_too_large");
  await problemIn(await chunks(9), 400, "malformed_json");
});

test("every faulty field is named, with where it is", async () => {
  const { fields } = await problemIn(
    await shop.ask("GET", "/api/products?page=0&page_size=many&sort=sideways&in_stock=maybe"),
    400,
    "invalid_input",
  );
  expect(fields?.map((field) => `${field.in} ${field.field}`).sort()).toEqual(
    ["query in_stock", "query page", "query page_size", "query sort"].sort(),
  );
  const staff = cookiesOf(await shop.ask("POST", "/api/admin/login", { body: owner }));
  const update = await shop.ask("PUT", "/api/admin/products/none", {
    body: { version: 1, price: -1, skin_types: ["dry", "scaly"] },
    headers: { cookie: staff },
  });
  const { fields: parts } = await problemIn(update, 400, "invalid_input");
  expect(parts?.map((field) => `${field.in} ${field.field}`).sort()).toEqual(
    ["path id", "body price", "body skin_types.1"].sort(),
  );
});

test("where a field comes in the query, a body stands for nothing", async () => {
  const response = await shop.ask("DELETE", "/api/cart/remove", { body: { product_id: 1 } });
  const { fields } = await problemIn(response, 400, "invalid_input");
  expect(fields).toMatchObject([{ field: "product_id", in: "query" }]);
  expect((await shop.ask("DELETE", "/api/cart/remove?product_id=1", { body: { product_id: "x" } })).status).toBe(200);
});

test.each([
  ["PATCH", "/api/products", "GET"],
  ["PUT", "/api/auth/login", "POST"],
  ["POST", "/api/products/1", "GET"],
  ["DELETE", "/api/orders", "GET, POST"],
  ["DELETE", "/api/admin/products/1", "GET, PUT"],
  ["POST", "/api/openapi.json", "GET"],
  ["POST", "/api/docs", "GET"],
])("%s %s is told what is allowed: %s", async (method, path, allowed) => {
  const response = await shop.ask(method, path);
  await problemIn(response, 405, "method_not_allowed");
  expect(response.headers.get("allow")?.split(", ").sort().join(", ")).toBe(allowed);
});

test("who fails to sign in too often is told when to come back", async () => {
  const body = { email: "nobody@example.com", password: "not this" };
  let response = await shop.ask("POST", "/api/auth/login", { body });
  for (let tries = 1; response.status === 401 && tries < 20; tries++) {
    response = await shop.ask("POST", "/api/auth/login", { body });
  }
  const { details } = await problemIn(response, 429, "too_many_attempts");
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(details).toEqual({ retry_after: Number(response.headers.get("retry-after")) });
});

test("a moderator creates no product; a stale version is told the newest", async () => {
  const cookie = cookiesOf(await shop.ask("POST", "/api/admin/login", { body: sell }));
  const ask = (method: string, path: string, body?: unknown) => shop.ask(method, path, { body, headers: { cookie } });
  const created = await ask("POST", "/api/admin/products", { name_en: "No", sku: "NO-1", price: 1, category: "serum" });
  await problemIn(created, 403, "forbidden");
  const { version } = (await (await ask("GET", "/api/admin/products/1")).json()) as { version: number };
  const stale = await ask("PUT", "/api/admin/products/1", { version: version + 1, stock: 5 });
  expect((await problemIn(stale, 409, "stale_version")).details).toEqual({ version });
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
    if (path.startsWith("/api/")) await problemIn(response, 500, "internal");
  }
});
