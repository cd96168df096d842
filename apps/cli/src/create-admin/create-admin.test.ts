import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { callAs, type FreshDatabase, freshDatabase, makeDeps } from "@dewy/api/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeAdmin } from "./make-admin.ts";
import { parseArguments } from "./parse-arguments.ts";

const password = "lotus in bloom";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const shop = () => callAs(makeDeps(fresh), { kind: "system", name: "create-admin" });

test("says what became of the account", async () => {
  const account = { email: "boss@shop.test", password };
  expect(await makeAdmin(shop(), { ...account, role: "admin" })).toMatch(/^Made the admin boss@shop\.test\./);
  expect(await makeAdmin(shop(), { ...account, role: "admin" })).toMatch(/is admin as before, with the new password/);
  expect(await makeAdmin(shop(), { ...account, role: "moderator" })).toMatch(/was admin and is moderator now/);
  await shop().auth.register.mutate({ email: "shopper@shop.test", password });
  expect(await makeAdmin(shop(), { email: "Shopper@shop.test", password, role: "admin" })).toMatch(
    /shopper@shop\.test was customer and is admin now/,
  );
});

test.each([
  ["nobody", password, /not an address/],
  ["boss@shop.test", "short", /8 characters at least/],
  ["boss@shop.test", "x".repeat(201), /200 characters at most/],
  ["boss@shop.test", "password123", /guessed first/],
  ["boss@shop.test", "boss@shop.test", /not be the email/],
])("says what is wrong with %s and %s", async (email, given, sentence) => {
  await expect(makeAdmin(shop(), { email, password: given, role: "admin" })).rejects.toMatchObject({
    name: "CreateAdminError",
    message: expect.stringMatching(sentence),
  });
});

test("reads the command line", () => {
  expect(parseArguments([])).toEqual({ email: undefined, role: "admin", help: false });
  expect(parseArguments(["--email", "a@b.test", "--role", "moderator"])).toMatchObject({ role: "moderator" });
  expect(() => parseArguments(["--role", "customer"])).toThrow("--role is admin or moderator.");
  expect(() => parseArguments(["--password", "seen-by-ps"])).toThrow(/Unknown option '--password'/);
});

async function run(args: string[], env: Record<string, string>) {
  const script = fileURLToPath(new URL("../create-admin.ts", import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { out, error, code };
}

test("the script makes an account that signs in to the admin", async () => {
  const made = await run(["--email", "owner@shop.test"], { DATABASE_URL: fresh.url, ADMIN_PASSWORD: password });
  expect(made).toEqual({ out: "Made the admin owner@shop.test. Sign in at /admin.\n", error: "", code: 0 });
  const { user } = await shop().admin.auth.login.mutate({ email: "owner@shop.test", password });
  expect(user.role).toBe("admin");
});

test("without a terminal it says what to give", async () => {
  const { error, code } = await run(["--email", "late@shop.test"], { DATABASE_URL: fresh.url });
  expect({ error, code }).toEqual({ error: "There is no terminal to ask on: give ADMIN_PASSWORD.\n", code: 1 });
});
