import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("customers are listed, read and changed", async () => {
    const owner = await rest.signIn("owner");
    const { answer: page } = await rest.call("GET", "/api/admin/customers", {
      path: "/api/admin/customers?sort=spent_desc&is_active=true&q=e",
      ...owner,
    });
    const [best] = page.items;
    const one = { path: `/api/admin/customers/${best.id}`, ...owner };
    const { answer: whole } = await rest.call("GET", "/api/admin/customers/{id}", one);
    expect(whole).toMatchObject({ email: best.email, total_spent: best.total_spent });
    expect(whole.orders.length).toBeGreaterThan(0);
    const { answer: changed } = await rest.call("PUT", "/api/admin/customers/{id}", {
      body: { is_active: false, phone: null },
      ...one,
    });
    expect(changed).toMatchObject({ is_active: false, phone: null, first_name: whole.first_name });
  });

  test("the dashboard tells of the days asked for", async () => {
    const owner = await rest.signIn("owner");
    const { answer: usual } = await rest.call("GET", "/api/admin/dashboard/stats", owner);
    expect(usual.by_day).toHaveLength(30);
    expect(usual.orders).toBeGreaterThan(0);
    const day = usual.by_day[0].date;
    const { answer: one } = await rest.call("GET", "/api/admin/dashboard/stats", {
      path: `/api/admin/dashboard/stats?from=${day}&to=${day}&time_zone=America%2FNew_York`,
      ...owner,
    });
    expect(one).toMatchObject({ from: day, to: day, time_zone: "America/New_York", by_day: [{ date: day }] });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin-customers")).toEqual([]);
  });
});
