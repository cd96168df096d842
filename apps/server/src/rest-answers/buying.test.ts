import { orderRequest } from "@dewy/api/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("a cart is filled, changed and ordered", async () => {
    const me = await rest.signIn("customer");
    const { answer: page } = await rest.call("GET", "/api/products", {
      path: "/api/products?page_size=5&in_stock=true",
    });
    const items: { id: number }[] = page.items;
    const [product = { id: 0 }, , , , last = product] = items;
    await rest.call("POST", "/api/cart/add", { ...me, body: { product_id: product.id, quantity: 2 } });
    const lines = items.map(({ id }) => ({ product_id: id, quantity: 1 }));
    await rest.call("POST", "/api/cart/add", { ...me, body: { items: lines } });
    await rest.call("PUT", "/api/cart/update", { ...me, body: { product_id: product.id, quantity: 1 } });
    await rest.call("DELETE", "/api/cart/remove", { ...me, path: `/api/cart/remove?product_id=${last.id}` });
    const { answer: cart } = await rest.call("GET", "/api/cart", me);
    expect(cart.item_count).toBe(4);
    await rest.call("GET", "/api/orders/preview", { ...me, path: "/api/orders/preview?coupon_code=WELCOME10" });
    const { answer: coupon } = await rest.call("GET", "/api/cart/coupon", {
      ...me,
      path: "/api/cart/coupon?code=nope&email=a@example.com",
    });
    expect(coupon).toMatchObject({ valid: false, reason: "coupon_unknown", type: null });
    const { answer: placed } = await rest.call("POST", "/api/orders", { ...me, body: orderRequest() });
    const { answer: mine } = await rest.call("GET", "/api/orders", me);
    expect(mine.items[0]).toMatchObject({ order_number: placed.order_number });
    await rest.call("GET", "/api/orders/{order_number}", { ...me, path: `/api/orders/${placed.order_number}` });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("buying")).toEqual([]);
  });
});
