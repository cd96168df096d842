import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("categories are listed, made, moved and deleted", async () => {
    const staff = await rest.signIn("owner");
    const { answer: all } = await rest.call("GET", "/api/admin/categories", staff);
    expect(all.length).toBeGreaterThan(5);
    const { answer: made } = await rest.call("POST", "/api/admin/categories", {
      ...staff,
      body: { name: "Hair Care", name_km: "ថែរក្សាសក់", parent_id: all[0].id },
    });
    expect(made).toMatchObject({ slug: "hair-care", parent_id: all[0].id, product_count: 0 });
    const one = { ...staff, path: `/api/admin/categories/${made.id}` };
    const { answer: moved } = await rest.call("PUT", "/api/admin/categories/{id}", {
      ...one,
      body: { parent_id: null, slug: "hair" },
    });
    expect(moved).toMatchObject({ name: "Hair Care", slug: "hair", parent_id: null });
    await rest.call("DELETE", "/api/admin/categories/{id}", one);
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin-categories")).toEqual([]);
  });
});
