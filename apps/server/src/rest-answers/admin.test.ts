import { demoAccounts } from "@dewy/api/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cookiesOf } from "../running-test-shop.ts";
import { type RestCaller, restCaller } from "./rest-caller.ts";
import { storeConfigurations } from "./store-configurations.ts";

describe.each(storeConfigurations)("on $name", (stores) => {
  let rest: RestCaller;
  beforeAll(async () => {
    rest = await restCaller(stores);
  });
  afterAll(() => rest.stop());

  test("staff sign in, ask who they are and sign out", async () => {
    const { response } = await rest.call("POST", "/api/admin/login", {
      body: { email: demoAccounts.owner, password: demoAccounts.password },
    });
    const staff = { cookie: cookiesOf(response) };
    await rest.call("GET", "/api/admin/me", staff);
    await rest.call("POST", "/api/admin/logout", staff);
  });

  test("every operation was called", () => {
    expect(rest.uncalled("admin")).toEqual([]);
  });
});
