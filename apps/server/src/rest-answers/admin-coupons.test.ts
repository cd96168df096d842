import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("coupons are listed, made, changed, deleted and counted", async () => {
    const owner = await rest.signIn("owner");
    const { answer: page } = await rest.call("GET", "/api/admin/coupons", {
      path: "/api/admin/coupons?status=active&type=percentage&q=welcome&sort=used_desc",
      ...owner,
    });
    const [welcome] = page.items;
    expect(welcome).toMatchObject({ code: "WELCOME10", state: "active" });
    const { answer: made } = await rest.call("POST", "/api/admin/coupons", {
      body: { code: "RAIN-15", name: "Rainy season", type: "percentage", value: 15, applicable_categories: ["serum"] },
      ...owner,
    });
    const one = { path: `/api/admin/coupons/${made.id}`, ...owner };
    const { answer: changed } = await rest.call("PUT", "/api/admin/coupons/{id}", {
      body: { end_date: "2030-10-31", applicable_categories: null },
      ...one,
    });
    expect((await rest.call("GET", "/api/admin/coupons/{id}", one)).answer).toEqual(changed);
    const { answer: bulk } = await rest.call("POST", "/api/admin/coupons/bulk-update", {
      body: { ids: [made.id, 999_999], set: { status: "inactive" } },
      ...owner,
    });
    expect(bulk.results.map((result: { reason: string }) => result.reason)).toEqual([null, "not_found"]);
    const { answer: gone } = await rest.call("DELETE", "/api/admin/coupons/{id}", one);
    expect(gone).toEqual({ id: made.id, outcome: "deleted" });
    const used = { path: `/api/admin/coupons/${welcome.id}`, ...owner };
    expect((await rest.call("DELETE", "/api/admin/coupons/{id}", used)).answer.outcome).toBe("deactivated");
    const { answer: stats } = await rest.call("GET", "/api/admin/coupons/stats", {
      path: "/api/admin/coupons/stats?time_zone=Europe%2FBerlin",
      ...owner,
    });
    expect(stats.redemptions).toBeGreaterThan(0);
    expect(stats.top_coupons[0].redemptions).toBeGreaterThan(0);
  });

  test("what is wrong is told by its field", async () => {
    const owner = await rest.signIn("owner");
    const ask = async (method: string, path: string, body?: unknown) => {
      const response = await rest.shop.ask(method, path, { body, headers: owner });
      return { status: response.status, ...((await response.json()) as { code: string; fields: { field: string }[] }) };
    };
    const values = { code: "SAVE5", name: "Again", type: "fixed", value: 5 };
    expect(await ask("POST", "/api/admin/coupons", values)).toMatchObject({
      status: 409,
      code: "coupon_code_taken",
      fields: [{ field: "code" }],
    });
    expect(await ask("POST", "/api/admin/coupons", { ...values, code: "no spaces" })).toMatchObject({
      status: 400,
      fields: [{ field: "code" }],
    });
    for (const [query, field] of [
      ["from=2026-02-30", "from"],
      ["from=0000-01-01", "from"],
      ["from=2026-03-02&to=2026-03-01", "from"],
      ["from=2024-01-01&to=2026-03-01", "from"],
      ["time_zone=Mars/Olympus", "time_zone"],
    ]) {
      expect(await ask("GET", `/api/admin/coupons/stats?${query}`)).toMatchObject({ status: 400, fields: [{ field }] });
    }
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin-coupons")).toEqual([]);
  });
});
