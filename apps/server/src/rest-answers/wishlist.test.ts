import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("a product is put on a wishlist, seen there and taken off", async () => {
    const me = await rest.signIn("customer");
    const { answer: page } = await rest.call("GET", "/api/products", { path: "/api/products?page_size=1" });
    const [{ id: product_id }] = page.items;
    const { answer: wish } = await rest.call("POST", "/api/wishlist/add", { ...me, body: { product_id } });
    const { answer: again } = await rest.call("POST", "/api/wishlist/add", { ...me, body: { product_id } });
    expect(again).toEqual(wish);
    const { answer: list } = await rest.call("GET", "/api/wishlist", { ...me, path: "/api/wishlist?page_size=100" });
    expect(list.items[0].id).toBe(product_id);
    const one = { ...me, path: `/api/wishlist/remove?product_id=${product_id}` };
    await rest.call("DELETE", "/api/wishlist/remove", one);
    await rest.call("DELETE", "/api/wishlist/remove", one);
    const { answer: after } = await rest.call("GET", "/api/wishlist", me);
    expect(after.total).toBe(list.total - 1);
  });

  test("every operation was called", () => {
    expect(rest.uncalled("wishlist")).toEqual([]);
  });
});
