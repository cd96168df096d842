import { expect, test } from "vitest";
import { procedures } from "../call-procedure.ts";
import { restEndpoints } from "./endpoints.ts";

const endpoints = restEndpoints();

test("each procedure with a REST path is one endpoint, and no two share method and path", () => {
  const withRest = [...procedures].filter(([, { meta }]) => meta?.rest).map(([name]) => name);
  expect(endpoints.map(({ procedure }) => procedure).sort()).toEqual(withRest.sort());
  const addresses = endpoints.map(({ method, path }) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test("what is fixed comes before a field in the same place", () => {
  const paths = endpoints.filter(({ method }) => method === "GET").map(({ path }) => path);
  expect(paths.indexOf("/api/products/search")).toBeLessThan(paths.indexOf("/api/products/{id}"));
  expect(paths.indexOf("/api/orders/preview")).toBeLessThan(paths.indexOf("/api/orders/{order_number}"));
});

test("a path's field wins over a body's of the same name", () => {
  const update = endpoints.find(({ procedure }) => procedure === "admin.products.update");
  expect(update?.coerce({ path: { id: "7" }, query: undefined, body: { id: 8, version: 1 } })).toEqual({
    id: 7,
    version: 1,
  });
  expect(update?.locate("id")).toBe("path");
  expect(update?.locate("price")).toBe("body");
});

test("a body that is no object goes to the schema as it is", () => {
  const add = endpoints.find(({ procedure }) => procedure === "cart.add");
  expect(add?.coerce({ path: {}, query: undefined, body: [1] })).toEqual([1]);
  expect(add?.coerce({ path: {}, query: undefined, body: null })).toBeNull();
});
