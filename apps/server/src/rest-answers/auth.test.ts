import { createHash } from "node:crypto";
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

  test("verifying the email and choosing a new password by mailed links", async () => {
    const { fresh } = rest.shop;
    const account = { email: "links@example.com", password: "lotus pond at dawn" };
    await rest.call("POST", "/api/auth/register", { body: account });
    for (const path of ["/api/auth/resend-verification", "/api/auth/forgot-password"]) {
      await rest.call("POST", path, { body: { email: account.email } });
      await rest.call("POST", path, { body: { email: "nobody@example.com" } });
    }
    // The worker's part: only it knows what a mail would carry.
    const hash = (token: string) => createHash("sha256").update(token).digest("hex");
    const soon = new Date(Date.now() + 60_000);
    await fresh.db
      .updateTable("users")
      .set({ email_verification_token: hash("verify"), email_verification_expires: soon })
      .set({ password_reset_token: hash("reset"), password_reset_expires: soon })
      .where("email", "=", account.email)
      .execute();
    await rest.call("POST", "/api/auth/verify-email", { body: { token: "verify" } });
    const new_password = "a lotus in the rain";
    await rest.call("POST", "/api/auth/reset-password", { body: { token: "reset", new_password } });
    await rest.call("POST", "/api/auth/login", { body: { email: account.email, password: new_password } });

    for (const [path, token] of [
      ["verify-email", "verify"],
      ["reset-password", "reset"],
    ]) {
      const used = await rest.shop.ask("POST", `/api/auth/${path}`, { body: { token, new_password } });
      const { fields } = await rest.document.problemIn(used, 422, "token_invalid");
      expect(fields).toEqual([{ field: "token", in: "body", code: "token_invalid" }]);
    }
  });

  test("every operation was called", () => {
    expect(rest.uncalled("auth")).toEqual([]);
  });
});
