import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("lists, search, categories, facets and single products", async () => {
    await rest.call("GET", "/api/shop");
    const { answer: page } = await rest.call("GET", "/api/products", {
      path: "/api/products?page_size=5&sort=price_asc&in_stock=true",
    });
    expect(page.items).toHaveLength(5);
    await rest.call("GET", "/api/products/search", { path: "/api/products/search?q=serum&page=1" });
    await rest.call("GET", "/api/products/categories");
    await rest.call("GET", "/api/products/facets", { path: "/api/products/facets?category=serum" });
    const [product] = page.items;
    await rest.call("GET", "/api/products/{id}", { path: `/api/products/${product.id}` });
    await rest.call("GET", "/api/products/{id}/reviews", { path: `/api/products/${product.id}/reviews?rating=5` });
    await rest.call("GET", "/api/products/by-slug/{slug}", { path: `/api/products/by-slug/${product.slug}` });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("catalog")).toEqual([]);
  });
});
