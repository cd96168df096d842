import { createHash } from "node:crypto";
import { callAs, type FreshDatabase, freshDatabase, givenCustomer, givenGuest, makeDeps } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asked } from "../../lib/testing.ts";
import { action as actOnAccount } from "../account/route.tsx";
import { action as actOnForgotten } from "../forgot-password/route.tsx";
import { action as actOnReset } from "../reset-password/route.tsx";
import * as verifyEmail from "./route.tsx";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

type Action = typeof verifyEmail.action;
const guest = () => callAs(makeDeps(fresh), givenGuest());
const act = (action: (args: never) => unknown, path: string, form: Record<string, string>, api = guest()) =>
  action({ ...asked(api, path, form), params: {} } as never) as ReturnType<Action>;

/** A customer whose mailed links carry `token`. */
async function givenLinks(token: string) {
  const hash = createHash("sha256").update(token).digest("hex");
  const soon = new Date(Date.now() + 60_000);
  const customer = await givenCustomer(fresh.db, {
    email_verification_token: hash,
    email_verification_expires: soon,
    password_reset_token: hash,
    password_reset_expires: soon,
  });
  const account = () =>
    fresh.db.selectFrom("users").selectAll().where("id", "=", customer.user_id).executeTakeFirstOrThrow();
  return { customer, account };
}

const promised = async () => {
  const rows = await fresh.db.deleteFrom("outbox").returning(["job", "payload"]).execute();
  return rows.map(({ job, payload }) => [job, payload.email]);
};

it("verifies by the button and never by opening the page", async () => {
  const { account } = await givenLinks("a-link");
  expect(verifyEmail).not.toHaveProperty("loader");
  expect(await act(verifyEmail.action, "/th/verify-email", { token: "a-link" })).toMatchObject({
    data: { verified: true },
  });
  expect((await account()).email_verified).toBe(true);
  for (const token of ["a-link", "", "x".repeat(500)]) {
    expect(await act(verifyEmail.action, "/verify-email", { token })).toMatchObject({
      data: { verified: false, reason: "token_invalid" },
      init: { status: 422 },
    });
  }
  await promised();
});

it("asks for new links, and says the same of an email that nobody has", async () => {
  const { account } = await givenLinks("another-link");
  const { email } = await account();
  for (const [action, path, job] of [
    [verifyEmail.action, "/verify-email", "send-verification"],
    [actOnForgotten, "/forgot-password", "send-password-reset"],
  ] as const) {
    for (const who of [email, "nobody@example.com"]) {
      expect(await act(action, path, { email: who })).toMatchObject({ data: { sent: true, fields: [] } });
      expect(await promised()).toEqual([[job, who]]);
    }
    expect(await act(action, path, { email: "nobody" })).toMatchObject({
      data: { sent: false, values: { email: "nobody" }, fields: [{ field: "email" }] },
      init: { status: 422 },
    });
  }
});

it("keeps the token of a form whose password is refused, sends the password nowhere, and then saves one", async () => {
  const { account } = await givenLinks("reset-link");
  const before = (await account()).password_hash;
  for (const new_password of ["short", "password123"]) {
    const answer = await act(actOnReset, "/reset-password", { token: "reset-link", new_password });
    expect(answer).toMatchObject({ data: { done: false, token: "reset-link", fields: [{ field: "new_password" }] } });
    expect(JSON.stringify(answer)).not.toContain(new_password);
  }
  expect((await account()).password_hash).toBe(before);
  const form = { token: "reset-link", new_password: "monsoon over the river" };
  expect(await act(actOnReset, "/reset-password", form)).toMatchObject({ done: true, token: "" });
  expect((await account()).password_hash).not.toBe(before);
  expect(await act(actOnReset, "/reset-password", form)).toMatchObject({ data: { reason: "token_invalid" } });
});

it("sends the link again from the account page, to the account's own email", async () => {
  const { customer, account } = await givenLinks("account-link");
  const api = callAs(makeDeps(fresh), customer);
  const form = { intent: "resend", email: "somebody-else@example.com" };
  expect(await act(actOnAccount, "/account", form, api)).toMatchObject({ data: { resent: { sent: true } } });
  expect(await promised()).toEqual([["send-verification", (await account()).email]]);
});

it("lets no other site learn the address", () => {
  expect(verifyEmail.headers()).toEqual({ "cache-control": "private, no-store", "referrer-policy": "same-origin" });
});
