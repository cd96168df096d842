import { ShopError } from "@dewy/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, Customer, ServiceContext } from "../context.ts";
import { demoAccounts } from "../demo/demo-accounts.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { changePassword } from "./change-password.ts";
import { createAdmin } from "./create-admin.ts";
import { getMe } from "./get-me.ts";
import { getStaffMe } from "./get-staff-me.ts";
import { login } from "./login.ts";
import { logout } from "./logout.ts";
import { hashPassword } from "./password.ts";
import { register } from "./register.ts";
import { readSession } from "./sessions.ts";
import { staffLogin } from "./staff-login.ts";
import { memoryThrottles } from "./throttles.ts";

const password = "lotus in bloom";
let hash: string;
let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  hash = await hashPassword(password);
});
afterAll(() => fresh.drop());

const nobody: Actor = { kind: "guest", guest_id: null };
const as = (actor: Actor = nobody, ip?: string): ServiceContext => ({ ...makeContext(fresh, { actor }), ip });

const emailOf = async (user_id: number) =>
  (await fresh.db.selectFrom("users").select("email").where("id", "=", user_id).executeTakeFirstOrThrow()).email;

/** An account whose password is `password`. */
const givenAccount = async (overrides: Parameters<typeof givenCustomer>[1] = {}) => {
  const { user_id } = await givenCustomer(fresh.db, { password_hash: hash, ...overrides });
  return { user_id, email: await emailOf(user_id) };
};

const actorOf = async (token: string): Promise<Customer> => {
  const session = await readSession(makeContext(fresh), token, "customer");
  if (!session) throw new Error("no session");
  return { ...session.actor, guest_id: null };
};

const cartOf = (user_id: number) =>
  fresh.db
    .selectFrom("shopping_cart")
    .select(["product_id", "quantity"])
    .where("user_id", "=", user_id)
    .orderBy("product_id")
    .execute();

const refusal = async (answer: Promise<unknown>): Promise<Pick<ShopError, "reason" | "details">> => {
  const error = await answer.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ShopError)) throw new Error(`expected a refusal, not ${error}`);
  return { reason: error.reason, details: error.details };
};

test("register opens a customer's account, signs in and answers nothing secret", async () => {
  const answer = await register(as(), {
    email: "Dara@shop.test",
    password,
    first_name: "Dara",
    language: "kh",
    skin_type: "oily",
  });
  expect(answer.user).toMatchObject({
    email: "Dara@shop.test",
    first_name: "Dara",
    last_name: null,
    language: "kh",
    skin_type: "oily",
    role: "customer",
    email_verified: false,
    total_orders: 0,
    total_spent: 0,
  });
  expect(Object.keys(answer)).toEqual(["user", "token", "expires_at"]);
  expect(Object.keys(answer.user).filter((key) => /password|token/.test(key))).toEqual([]);
  expect(await getMe(as(await actorOf(answer.token)))).toEqual(answer.user);
  expect(await login(as(), { email: "dara@SHOP.test", password })).toMatchObject({ user: { id: answer.user.id } });
});

test("an email is taken in any letter case, and keeps its account", async () => {
  const { email, user_id } = await givenAccount();
  const taken = await refusal(
    register(as(), { email: email.toUpperCase(), password: "another long one", language: "en" }),
  );
  expect(taken).toEqual({
    reason: "email_taken",
    details: { fields: [{ field: "email", code: "email_taken" }] },
  });
  expect((await login(as(), { email, password })).user.id).toBe(user_id);
});

test("of parallel registrations of one email, one wins", async () => {
  const answers = await Promise.allSettled(
    ["Race@shop.test", "race@shop.test", "RACE@shop.test"].map((email) =>
      register(as(), { email, password, language: "en" }),
    ),
  );
  expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  for (const answer of answers) {
    if (answer.status === "rejected") expect(answer.reason).toMatchObject({ reason: "email_taken" });
  }
});

test("register refuses a weak password, and an address that tries many emails", async () => {
  const weak = await refusal(register(as(), { email: "weak@shop.test", password: "password123", language: "en" }));
  expect(weak.details).toEqual({ fields: [{ field: "password", code: "password_common" }] });

  const { email } = await givenAccount();
  const throttles = memoryThrottles();
  const tryOne = () => register({ ...as(nobody, "203.0.113.7"), throttles }, { email, password, language: "en" });
  const answers = await Promise.all(Array.from({ length: 32 }, () => refusal(tryOne())));
  expect(answers.map(({ reason }) => reason).filter((reason) => reason === "too_many_attempts")).toHaveLength(2);
});

test("the guest's cart goes with a registration, and adds up at login", async () => {
  const [serum, toner] = [await givenProduct(fresh.db), await givenProduct(fresh.db)];
  const put = (owner: { user_id: number } | { guest_id: string }, product_id: number, quantity: number) =>
    fresh.db
      .insertInto("shopping_cart")
      .values({ ...owner, product_id, quantity })
      .execute();

  const before = givenGuest();
  await put({ guest_id: before.guest_id }, serum, 2);
  const { user } = await register(as(before), { email: "cart@shop.test", password, language: "en" });
  expect(await cartOf(user.id)).toEqual([{ product_id: serum, quantity: 2 }]);

  const later = givenGuest();
  await put({ guest_id: later.guest_id }, serum, 3);
  await put({ guest_id: later.guest_id }, toner, 1);
  await expect(login(as(later), { email: user.email, password: "a wrong guess" })).rejects.toThrow();
  expect(await cartOf(user.id)).toEqual([{ product_id: serum, quantity: 2 }]);
  await login(as(later), { email: user.email, password });
  expect(await cartOf(user.id)).toEqual([
    { product_id: serum, quantity: 5 },
    { product_id: toner, quantity: 1 },
  ]);
});

test("unknown email, wrong password, deactivated: one answer", async () => {
  const { email } = await givenAccount();
  const inactive = await givenAccount({ is_active: false });
  const withoutPassword = await givenAccount({ password_hash: "none" });
  const answers = [
    await refusal(login(as(), { email: "nobody@shop.test", password })),
    await refusal(login(as(), { email, password: "a wrong guess" })),
    await refusal(login(as(), { email: inactive.email, password })),
    await refusal(login(as(), { email: withoutPassword.email, password: "none" })),
    await refusal(staffLogin(as(), { email, password })),
  ];
  expect(answers).toEqual(answers.map(() => ({ reason: "wrong_credentials", details: {} })));
});

test("the demo's published password opens a demo shop alone", async () => {
  const { email } = await givenAccount({ password_hash: await hashPassword(demoAccounts.password), role: "admin" });
  const shop = as();
  const demo = { ...shop, config: { ...shop.config, demo: true } };
  const published = { email, password: demoAccounts.password };
  expect((await staffLogin(demo, published)).user.email).toBe(email);
  expect((await refusal(staffLogin(shop, published))).reason).toBe("wrong_credentials");
  expect((await refusal(login(shop, published))).reason).toBe("wrong_credentials");
  expect(
    (await refusal(register(demo, { ...published, email: "new@shop.test", language: "en" }))).details.fields,
  ).toEqual([{ field: "password", code: "password_common" }]);
});

test("unknown emails are throttled like known ones", async () => {
  const throttles = memoryThrottles();
  const guess = () => refusal(login({ ...as(), throttles }, { email: "ghost@shop.test", password }));
  const reasons: string[] = [];
  for (let attempt = 0; attempt < 11; attempt++) reasons.push((await guess()).reason);
  expect(reasons).toEqual([...Array(10).fill("wrong_credentials"), "too_many_attempts"]);
});

test("each login is a session of its own; logout ends one", async () => {
  const { email } = await givenAccount();
  const [phone, laptop] = [await login(as(), { email, password }), await login(as(), { email, password })];
  expect(phone.token).not.toBe(laptop.token);
  await logout(as(await actorOf(phone.token)));
  expect(await readSession(makeContext(fresh), phone.token, "customer")).toBeUndefined();
  expect(await readSession(makeContext(fresh), laptop.token, "customer")).toBeDefined();
  await logout(as(nobody));
});

test("staff sign in with their role's permissions, customers do not", async () => {
  const { email } = await givenAccount({ role: "moderator" });
  const { user, token } = await staffLogin(as(), { email, password });
  expect(user).toMatchObject({ email, role: "moderator", permissions: ["orders", "reviews", "stock"] });
  const session = await readSession(makeContext(fresh), token, "staff");
  expect(await getStaffMe(as(session?.actor))).toEqual(user);
  expect((await refusal(getStaffMe(as({ kind: "system", name: "test" })))).reason).toBe("not_signed_in");
});

test("changing the password ends every session and begins one", async () => {
  const { email, user_id } = await givenAccount({
    role: "admin",
    password_reset_token: "mailed",
    password_reset_expires: "2100-01-01",
  });
  const [here, elsewhere] = [await login(as(), { email, password }), await login(as(), { email, password })];
  const admin = await staffLogin(as(), { email, password });
  const stranger = await givenAccount();
  const theirs = await login(as(), { email: stranger.email, password });

  const changed = await changePassword(as(await actorOf(here.token)), {
    current_password: password,
    new_password: "monsoon over the river",
  });
  expect(changed.user.id).toBe(user_id);
  expect(await readSession(makeContext(fresh), here.token, "customer")).toBeUndefined();
  expect(await readSession(makeContext(fresh), elsewhere.token, "customer")).toBeUndefined();
  expect(await readSession(makeContext(fresh), admin.token, "staff")).toBeUndefined();
  expect(await readSession(makeContext(fresh), changed.token, "customer")).toBeDefined();
  expect(await readSession(makeContext(fresh), theirs.token, "customer")).toBeDefined();
  expect((await refusal(login(as(), { email, password }))).reason).toBe("wrong_credentials");
  expect((await login(as(), { email, password: "monsoon over the river" })).user.id).toBe(user_id);
  const { password_reset_token } = await fresh.db
    .selectFrom("users")
    .select("password_reset_token")
    .where("id", "=", user_id)
    .executeTakeFirstOrThrow();
  expect(password_reset_token).toBeNull();
});

test("changing the password wants the current one, a decent new one, and few tries", async () => {
  const { email } = await givenAccount();
  const actor = await actorOf((await login(as(), { email, password })).token);
  const throttles = memoryThrottles();
  const change = (current_password: string, new_password: string) =>
    changePassword({ ...as(actor), throttles }, { current_password, new_password });

  const wrong = { fields: [{ field: "current_password", code: "wrong_password" }] };
  expect(await refusal(change("a wrong guess", "long enough"))).toEqual({ reason: "wrong_password", details: wrong });
  expect((await refusal(change(password, email))).details.fields).toEqual([
    { field: "new_password", code: "password_is_email" },
  ]);
  for (let attempt = 0; attempt < 9; attempt++) await refusal(change("a wrong guess", "long enough"));
  expect((await refusal(change(password, "long enough"))).reason).toBe("too_many_attempts");
  expect(
    await readSession(makeContext(fresh), (await login(as(), { email, password })).token, "customer"),
  ).toBeDefined();
});

test("of two changes at once, one wins and its session alone is left", async () => {
  const { email, user_id } = await givenAccount();
  const actor = await actorOf((await login(as(), { email, password })).token);
  const answers = await Promise.allSettled(
    ["first new password", "second new password"].map((new_password) =>
      changePassword(as(actor), { current_password: password, new_password }),
    ),
  );
  expect(answers.map((answer) => answer.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const sessions = await fresh.db.selectFrom("sessions").select("id").where("user_id", "=", user_id).execute();
  expect(sessions).toHaveLength(1);
});

test("a login under way with the old password leaves no session behind", async () => {
  const { email, user_id } = await givenAccount();
  const actor = await actorOf((await login(as(), { email, password })).token);
  const guesses = Array.from({ length: 6 }, () => login(as(), { email, password }).catch(() => undefined));
  const changed = await changePassword(as(actor), {
    current_password: password,
    new_password: "monsoon over the river",
  });
  await Promise.all(guesses);
  const sessions = await fresh.db.selectFrom("sessions").select("id").where("user_id", "=", user_id).execute();
  expect(sessions.map((row) => row.id)).toEqual([(await actorOf(changed.token)).session_id]);
});

test("a customer sees and ends nothing of another's", async () => {
  const [mine, theirs] = [await givenAccount(), await givenAccount()];
  const [me, them] = [
    await login(as(), { email: mine.email, password }),
    await login(as(), { email: theirs.email, password }),
  ];
  const actor = await actorOf(me.token);
  expect((await getMe(as(actor))).email).toBe(mine.email);
  await changePassword(as(actor), { current_password: password, new_password: "monsoon over the river" });
  await logout(as(actor));
  expect((await getMe(as(await actorOf(them.token)))).email).toBe(theirs.email);
  expect((await login(as(), { email: theirs.email, password })).user.id).toBe(theirs.user_id);
  expect((await refusal(getMe(as(nobody)))).reason).toBe("not_signed_in");
});

const script: Actor = { kind: "system", name: "create-admin" };

test("a script makes staff; an existing account is upgraded, and its old password and sessions end", async () => {
  const made = await createAdmin(as(script), { email: "boss@shop.test", password, role: "admin" });
  expect(made).toMatchObject({ email: "boss@shop.test", role: "admin", previous_role: null });
  expect((await staffLogin(as(), { email: "boss@shop.test", password })).user.role).toBe("admin");

  const { email, user_id } = await givenAccount({ is_active: false });
  await fresh.db.updateTable("users").set({ is_active: true }).where("id", "=", user_id).execute();
  const squatter = await login(as(), { email, password });
  const upgraded = await createAdmin(as(script), {
    email: email.toUpperCase(),
    password: "the owner's own",
    role: "moderator",
  });
  expect(upgraded).toEqual({ id: user_id, email, role: "moderator", previous_role: "customer" });
  expect(await readSession(makeContext(fresh), squatter.token, "customer")).toBeUndefined();
  expect((await refusal(login(as(), { email, password }))).reason).toBe("wrong_credentials");
  expect((await staffLogin(as(), { email, password: "the owner's own" })).user.role).toBe("moderator");
});

test("nobody but a script makes staff", async () => {
  const input = { email: "crown@shop.test", password, role: "admin" } as const;
  const { user_id } = await givenAccount({ role: "admin" });
  const admin: Actor = { kind: "staff", user_id, session_id: "none", role: "admin" };
  for (const actor of [nobody, await givenCustomer(fresh.db), admin]) {
    expect((await refusal(createAdmin(as(actor), input))).reason).toBe("forbidden");
  }
  const weak = await refusal(createAdmin(as(script), { ...input, password: "admin1234" }));
  expect(weak.details.fields).toEqual([{ field: "password", code: "password_common" }]);
});
