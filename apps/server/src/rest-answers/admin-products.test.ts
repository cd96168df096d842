import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("products are listed, made, read, changed and imported", async () => {
    const staff = await rest.signIn("owner");
    await rest.call("GET", "/api/admin/products", { path: "/api/admin/products?q=serum", ...staff });
    const { answer: made } = await rest.call("POST", "/api/admin/products", {
      body: { name_en: "Made by REST", sku: "REST-1", price: 9.5, category: "serum", stock: 3 },
      ...staff,
    });
    const one = { path: `/api/admin/products/${made.id}`, ...staff };
    await rest.call("GET", "/api/admin/products/{id}", one);
    await rest.call("PUT", "/api/admin/products/{id}", { ...one, body: { version: made.version, price: 10 } });
    await rest.call("POST", "/api/admin/products/import", {
      body: { rows: [{ line: 2, name_en: "Imported", sku: "REST-2", price: 1, category: "serum" }] },
      ...staff,
    });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin-products")).toEqual([]);
  });
});
