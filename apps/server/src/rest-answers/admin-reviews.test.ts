import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("reviews are listed, decided and deleted", async () => {
    const staff = await rest.signIn("staff");
    const { answer: page } = await rest.call("GET", "/api/admin/reviews", {
      ...staff,
      path: "/api/admin/reviews?status=pending&q=example.com&sort=oldest",
    });
    const [first, second] = page.items;
    const { answer: approved } = await rest.call("PUT", "/api/admin/reviews/{id}/status", {
      ...staff,
      path: `/api/admin/reviews/${first.id}/status`,
      body: { status: "approved" },
    });
    expect(approved).toMatchObject({ id: first.id, status: "approved" });
    const { answer: bulk } = await rest.call("POST", "/api/admin/reviews/bulk-update", {
      ...staff,
      body: { ids: [second.id, 2_000_000_000], set: { status: "rejected" } },
    });
    expect(bulk.results).toEqual([
      { id: second.id, ok: true, reason: null },
      { id: 2_000_000_000, ok: false, reason: "not_found" },
    ]);
    await rest.call("DELETE", "/api/admin/reviews/{id}", { ...staff, path: `/api/admin/reviews/${second.id}` });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin-reviews")).toEqual([]);
  });
});
