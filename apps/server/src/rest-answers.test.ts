import { demoAccounts } from "@dewy/api/server";
import { orderRequest } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RestDocument, readRestDocument } from "./rest-document.ts";
import { cookiesOf, runTestShop, type TestShop } from "./running-test-shop.ts";

let shop: TestShop;
let document: RestDocument;
const called = new Set<string>();

beforeAll(async () => {
  shop = await runTestShop({ demo: true });
  document = await readRestDocument(shop);
});
afterAll(() => shop.stop());

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
    expect(document.faults(operation.requestBody?.content["application/json"]?.schema, options.body), name).toEqual([]);
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
  expect(document.faults(schema, answer), name).toEqual([]);
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
    body: { email: demoAccounts.owner, password: demoAccounts.password },
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

test("what the document says needs signing in is refused to anyone else, and nothing more is", async () => {
  const customer = await shop.ask("POST", "/api/auth/login", {
    body: { email: demoAccounts.customer, password: demoAccounts.password },
  });
  const { token } = (await customer.json()) as { token: string };
  for (const [path, operations] of Object.entries(document.paths)) {
    for (const [method, { security }] of Object.entries(operations)) {
      const schemes = security.flatMap((scheme) => Object.keys(scheme));
      const forStaff = schemes.includes("staffCookie");
      const forCustomers = schemes.includes("customerCookie") && !schemes.includes("guestCookie");
      const ask = async (headers: Record<string, string>) =>
        (await shop.ask(method.toUpperCase(), path.replaceAll(/\{\w+\}/g, "1"), { headers })).status;
      const name = `${method} ${path}`;
      expect([name, (await ask({})) === 401]).toEqual([name, forStaff || forCustomers]);
      if (forStaff) expect([name, await ask({ authorization: `Bearer ${token}` })]).toEqual([name, 401]);
      if (forStaff) expect([name, await ask({ cookie: `dewy_staff=${token}` })]).toEqual([name, 401]);
    }
  }
});
