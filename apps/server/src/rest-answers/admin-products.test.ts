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

  test("products are changed together, pictured and deleted", async () => {
    const staff = await rest.signIn("owner");
    const { answer: made } = await rest.call("POST", "/api/admin/products", {
      body: { name_en: "For a while", sku: "REST-3", price: 9.99, category: "serum", categories: ["toner"] },
      ...staff,
    });
    expect(made.categories).toEqual(["toner"]);
    const { answer: bulk } = await rest.call("POST", "/api/admin/products/bulk-update", {
      body: { ids: [made.id, 2_000_000_000], set: { price_change_percent: -10, stock: 7 } },
      ...staff,
    });
    expect(bulk.results).toMatchObject([{ ok: true }, { ok: false, reason: "not_found" }]);
    const images = { path: `/api/admin/products/${made.id}/images`, ...staff };
    const body = { images: [{ image_url: "/media/1.svg" }, { image_url: "/media/2.svg", is_primary: true }] };
    const { answer: set } = await rest.call("PUT", "/api/admin/products/{id}/images", { ...images, body });
    const { answer: read } = await rest.call("GET", "/api/admin/products/{id}/images", images);
    expect(read).toEqual(set);
    const one = { path: `/api/admin/products/${made.id}`, ...staff };
    const { answer: whole } = await rest.call("GET", "/api/admin/products/{id}", one);
    expect(whole).toMatchObject({ price: 8.99, stock: 7, image_url: "/media/2.svg" });
    const { answer: deleted } = await rest.call("DELETE", "/api/admin/products/{id}", one);
    expect(deleted).toEqual({ id: made.id, outcome: "deleted" });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin-products")).toEqual([]);
  });
});
