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

  test("opening an account, signing in, changing the password, signing out", async () => {
    const account = { email: "api@example.com", password: "lotus pond at dawn", first_name: "Api" };
    await rest.call("POST", "/api/auth/register", { body: account });
    const { response } = await rest.call("POST", "/api/auth/login", {
      body: { email: account.email, password: account.password },
    });
    await rest.call("GET", "/api/auth/me", { cookie: cookiesOf(response) });
    const changed = await rest.call("POST", "/api/auth/change-password", {
      cookie: cookiesOf(response),
      body: { current_password: account.password, new_password: "a lotus in the rain" },
    });
    await rest.call("POST", "/api/auth/logout", { cookie: cookiesOf(changed.response) });
  });

  test("every operation was called", () => {
    expect(rest.uncalled("auth")).toEqual([]);
  });
});
