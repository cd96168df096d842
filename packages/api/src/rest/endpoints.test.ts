import { expect, test } from "vitest";
import { procedures } from "../call-procedure.ts";
import { fieldCoercions } from "./coerce.ts";
import { type RestParts, restEndpoints } from "./endpoints.ts";
import { openApiDocument } from "./openapi.ts";

const endpoints = restEndpoints();

function find(procedure: string) {
  const found = endpoints.find((endpoint) => endpoint.procedure === procedure);
  if (!found) throw new Error(`${procedure} has no REST path`);
  return found;
}

const coerce = (procedure: string, parts: Partial<RestParts>) =>
  find(procedure).coerce({ path: {}, query: undefined, body: undefined, ...parts });

test("each procedure with a REST path is one endpoint, and no two share method and path", () => {
  const withRest = [...procedures].filter(([, { meta }]) => meta?.rest).map(([name]) => name);
  expect(endpoints.map(({ procedure }) => procedure).sort()).toEqual(withRest.sort());
  const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("what is fixed comes before a field in the same place", () => {
  const later = endpoints.flatMap(({ method, path }, index) => {
    const pattern = new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`);
    const hidden = endpoints.slice(index + 1).filter((other) => other.method === method && pattern.test(other.path));
    return hidden.map((other) => `${method} ${other.path} is hidden by ${path}`);
  });
  expect(later).toEqual([]);
  const paths = endpoints.filter(({ method }) => method === "GET").map(({ path }) => path);
  expect(paths.indexOf("/api/products/search")).toBeLessThan(paths.indexOf("/api/products/{id}"));
  expect(paths.indexOf("/api/orders/preview")).toBeLessThan(paths.indexOf("/api/orders/{order_number}"));
});

test("every field of a path is a field of the input, and so is checked", () => {
  const fields = endpoints.flatMap(({ input, pathFields, path }) => {
    const known = fieldCoercions(input);
    return pathFields.map((name) => [path, name, known.has(name)]);
  });
  expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter(([, , isKnown]) => !isKnown)).toEqual([]);
});

test("what comes in a path or a query has a text: no objects", () => {
  const parameters = Object.values(openApiDocument(endpoints).paths)
    .flatMap((operations) => Object.values(operations))
    .flatMap(({ operationId, parameters = [] }) =>
      parameters.map(({ name, schema }) => ({ operationId, name, schema })),
    );
  expect(parameters.length).toBeGreaterThan(0);
  expect(parameters.filter(({ schema }) => (schema.items ?? schema).type === "object")).toEqual([]);
});

test("a query's fields are read by their names; others are left out", () => {
  const query = new URLSearchParams("page=2&in_stock=true&min_price=9.5&brand=12&unknown=1&__proto__=2");
  expect(coerce("products.list", { query })).toStrictEqual({ page: 2, in_stock: true, min_price: 9.5, brand: "12" });
  expect(coerce("products.list", {})).toStrictEqual({});
});

test("a path's field wins over a query's and a body's of the same name", () => {
  const query = new URLSearchParams("id=8");
  expect(coerce("products.byId", { path: { id: "7" }, query })).toEqual({ id: 7 });
  expect(coerce("admin.products.update", { path: { id: "7" }, body: { id: 8, version: 1 } })).toEqual({
    id: 7,
    version: 1,
  });
});

test("a path's field is read as its schema says, and stays text where it does not fit", () => {
  expect(coerce("products.byId", { path: { id: "seven" } })).toEqual({ id: "seven" });
  expect(coerce("products.bySlug", { path: { slug: "7" } })).toEqual({ slug: "7" });
});

test("a body is taken as it is: its types are JSON's, and the query adds nothing", () => {
  const query = new URLSearchParams("quantity=5");
  expect(coerce("cart.add", { query, body: { product_id: "1" } })).toEqual({ product_id: "1" });
  const lines = { items: [{ product_id: 1, quantity: 2 }] };
  expect(coerce("cart.add", { body: lines })).toEqual(lines);
});

test("a body that is no object goes to the schema as it is", () => {
  expect(coerce("cart.add", { body: [1] })).toEqual([1]);
  expect(coerce("cart.add", { body: null })).toBeNull();
  expect(coerce("cart.add", {})).toEqual({});
});

test("a procedure without input gets none, whatever is sent", () => {
  expect(coerce("auth.logout", { query: new URLSearchParams("a=1"), body: { a: 1 } })).toBeUndefined();
});

test.each([
  ["admin.products.update", "id", "path"],
  ["admin.products.update", "price", "body"],
  ["admin.products.update", "ingredients.3", "body"],
  ["admin.orders.changeStatus", "order_number", "path"],
  ["admin.orders.changeStatus", "status", "body"],
  ["cart.add", "items.0.quantity", "body"],
  ["cart.add", "", "body"],
  ["cart.remove", "product_id", "query"],
  ["products.search", "q", "query"],
  ["orders.byNumber", "order_number", "path"],
  ["orders.byNumber", "key", "query"],
])("%s takes the field %j from the %s", (procedure, field, part) => expect(find(procedure).locate(field)).toBe(part));
