import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("orders are listed, read and moved on", async () => {
    const staff = await rest.signIn("staff");
    const { answer: page } = await rest.call("GET", "/api/admin/orders", {
      path: "/api/admin/orders?status=pending&q=example.com",
      ...staff,
    });
    const order = `/api/admin/orders/${page.items[0].order_number}`;
    const { answer: whole } = await rest.call("GET", "/api/admin/orders/{order_number}", { path: order, ...staff });
    await rest.call("PUT", "/api/admin/orders/{order_number}/status", {
      path: `${order}/status`,
      body: { status: "confirmed", version: whole.version },
      ...staff,
    });
    const { answer } = await rest.call("POST", "/api/admin/orders/bulk-update", {
      body: { ids: [whole.order_number, "DW-0000-0000-0000"], set: { status: "processing", note: "packed" } },
      ...staff,
    });
    expect(answer.results).toEqual([
      { id: whole.order_number, ok: true, reason: null },
      { id: "DW-0000-0000-0000", ok: false, reason: "not_found" },
    ]);
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin-orders")).toEqual([]);
  });
});
