import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { localClient } from "../client.ts";
import { requestContext } from "../context.ts";
import { callAs, type FreshDatabase, freshDatabase, givenProduct, makeDeps } from "../testing.ts";

const HOUR = 60 * 60 * 1000;
const password = "lotus in bloom";

let fresh: FreshDatabase;
let deps: ReturnType<typeof makeDeps>;
beforeAll(async () => {
  fresh = await freshDatabase();
  deps = makeDeps(fresh);
});
afterAll(() => fresh.drop());

interface BrowserOptions {
  publicUrl?: string;
  ip?: string;
}

/** A browser: keeps the cookies it is given, and sends them with each request. */
function browser({ publicUrl = deps.config.publicUrl, ip }: BrowserOptions = {}) {
  const cookies = new Map<string, string>();
  const received: string[] = [];
  const request = (headers: Record<string, string> = {}) => {
    received.length = 0;
    const setCookies = new Map<string, string>();
    const cookie = [...cookies].map((pair) => pair.join("=")).join("; ");
    const context = requestContext(
      { ...deps, config: { ...deps.config, publicUrl } },
      { headers: { ...(cookie && { cookie }), ...headers }, setCookies, ip, requestId: "test" },
    );
    return { client: localClient(context), setCookies };
  };
  return {
    cookies,
    /** The `set-cookie` lines of the last answer. */
    received,
    async ask<Answer>(
      question: (client: ReturnType<typeof localClient>) => Promise<Answer>,
      headers?: Record<string, string>,
    ): Promise<Answer> {
      const { client, setCookies } = request(headers);
      try {
        return await question(client);
      } finally {
        for (const line of setCookies.values()) {
          received.push(line);
          const [, name = "", value = "", maxAge] = /^(\w+)=([^;]*); Max-Age=(\d+)/.exec(line) ?? [];
          if (maxAge === "0") cookies.delete(name);
          else cookies.set(name, value);
        }
      }
    },
  };
}

let people = 0;
const newEmail = () => `person-${++people}@shop.test`;

/** A signed-in customer at a browser. */
async function customer() {
  const at = browser();
  const email = newEmail();
  const { user, token } = await at.ask((client) => client.auth.register.mutate({ email, password }));
  return { at, email, token, id: user.id };
}

const script = () => callAs(deps, { kind: "system", name: "test" });

/** A signed-in member of staff at a browser. */
async function staff(role: "admin" | "moderator" = "admin") {
  const at = browser();
  const email = newEmail();
  const { id } = await script().admin.auth.createAdmin.mutate({ email, password, role });
  const { token } = await at.ask((client) => client.admin.auth.login.mutate({ email, password }));
  return { at, email, token, id };
}

const me = (client: ReturnType<typeof localClient>) => client.auth.me.query();
const staffMe = (client: ReturnType<typeof localClient>) => client.admin.auth.me.query();

const expireIn = (token: string, hours: number) =>
  fresh.db
    .updateTable("sessions")
    .set({ expires_at: new Date(Date.now() + hours * HOUR) })
    .where("id", "=", createHash("sha256").update(token).digest("hex"))
    .execute();

const refused = (code: string, reason: string) => ({ data: { code, reason } });

describe("cookies", () => {
  test("a sign-in sets the customer's cookie, httpOnly and Lax, for a day", async () => {
    const { at, token } = await customer();
    expect(at.received).toEqual([`dewy_session=${token}; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax`]);
    expect((await at.ask(me)).email).toMatch(/^person-/);
    expect(at.received).toEqual([]);
  });

  test("they are Secure where the shop is reached by https", async () => {
    const at = browser({ publicUrl: "https://shop.test" });
    await at.ask((client) => client.auth.register.mutate({ email: newEmail(), password }));
    expect(at.received[0]).toMatch(/; SameSite=Lax; Secure$/);
  });

  test("the cookie is sent again when the session slides on, and only then", async () => {
    const { at, token } = await customer();
    await expireIn(token, 11);
    await at.ask((client) => client.cart.get.query());
    expect(at.received).toEqual([`dewy_session=${token}; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax`]);
    await at.ask((client) => client.cart.get.query());
    expect(at.received).toEqual([]);
  });

  test("signing out clears the cookie and kills the token, also as the session slides on", async () => {
    const { at, token } = await customer();
    await expireIn(token, 1);
    await at.ask((client) => client.auth.logout.mutate());
    expect(at.received).toEqual(["dewy_session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]);
    at.cookies.set("dewy_session", token);
    await expect(at.ask(me)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    await at.ask((client) => client.auth.logout.mutate());
  });

  test("pages that do not ask who is there never touch the session", async () => {
    const { at, token } = await customer();
    await expireIn(token, 1);
    await at.ask((client) => client.products.categories.query());
    expect(at.received).toEqual([]);
  });
});

describe("sessions", () => {
  test("each sign-in makes a new token and ends the one before: none can be fixed beforehand", async () => {
    const { at, email, token } = await customer();
    const second = await at.ask((client) => client.auth.login.mutate({ email, password }));
    expect(second.token).not.toBe(token);
    expect(at.cookies.get("dewy_session")).toBe(second.token);
    const thief = browser();
    thief.cookies.set("dewy_session", token);
    await expect(thief.ask(me)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));

    const planted = browser();
    planted.cookies.set("dewy_session", "A".repeat(43));
    const third = await planted.ask((client) => client.auth.login.mutate({ email, password }));
    expect(third.token).not.toBe("A".repeat(43));
  });

  test("a token works as Bearer, wins over the cookie, and sets no cookie", async () => {
    const [one, other] = [await customer(), await customer()];
    await expireIn(one.token, 1);
    const headers = { authorization: `Bearer ${one.token}` };
    expect((await browser().ask(me, headers)).id).toBe(one.id);
    await expireIn(one.token, 1);
    expect((await other.at.ask(me, headers)).id).toBe(one.id);
    expect(other.at.received).toEqual([]);
    await other.at.ask((client) => client.auth.logout.mutate(), headers);
    await expect(browser().ask(me, headers)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    await expect(browser().ask(me, { authorization: `Bearer ${"x".repeat(43)}` })).rejects.toThrow();
  });

  test("an expired session, and a deactivated person's, are over", async () => {
    const [late, fired] = [await customer(), await customer()];
    await expireIn(late.token, -0.01);
    await fresh.db.updateTable("users").set({ is_active: false }).where("id", "=", fired.id).execute();
    for (const { at } of [late, fired]) {
      await expect(at.ask(me)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    }
    const { email } = fired;
    await expect(browser().ask((client) => client.auth.login.mutate({ email, password }))).rejects.toMatchObject(
      refused("UNAUTHORIZED", "wrong_credentials"),
    );
  });

  test("a changed password signs every other browser out, and this one stays", async () => {
    const { at, email } = await customer();
    const other = browser();
    await other.ask((client) => client.auth.login.mutate({ email, password }));
    const new_password = "monsoon over the river";
    await at.ask((client) => client.auth.changePassword.mutate({ current_password: password, new_password }));
    expect((await at.ask(me)).email).toBe(email);
    await expect(other.ask(me)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    expect((await other.ask((client) => client.auth.login.mutate({ email, password: new_password }))).user.email).toBe(
      email,
    );
  });

  test("the cart of a browser goes with its sign-in", async () => {
    const { email } = await customer();
    const product_id = await givenProduct(fresh.db);
    const guest = browser();
    await guest.ask((client) => client.cart.add.mutate({ product_id, quantity: 2 }));
    await guest.ask((client) => client.auth.login.mutate({ email, password }));
    const mine = await guest.ask((client) => client.cart.get.query());
    expect(mine.items.map((item) => [item.product_id, item.quantity])).toEqual([[product_id, 2]]);
    await guest.ask((client) => client.auth.logout.mutate());
    expect((await guest.ask((client) => client.cart.get.query())).items).toEqual([]);
  });
});

describe("a customer and another", () => {
  test("each sees their own account, and nobody's without a session", async () => {
    const [one, other] = [await customer(), await customer()];
    expect([(await one.at.ask(me)).id, (await other.at.ask(me)).id]).toEqual([one.id, other.id]);
    await expect(browser().ask(me)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
  });

  test("one's sign-out and change of password leave the other's alone", async () => {
    const [one, other] = [await customer(), await customer()];
    const change = { current_password: password, new_password: "monsoon over the river" };
    await one.at.ask((client) => client.auth.changePassword.mutate(change));
    await one.at.ask((client) => client.auth.logout.mutate());
    expect((await other.at.ask(me)).id).toBe(other.id);
    const again = { email: other.email, password };
    expect((await browser().ask((client) => client.auth.login.mutate(again))).user.id).toBe(other.id);
  });
});

describe("staff", () => {
  test("the staff cookie opens the admin alone", async () => {
    const { at, token, email } = await staff("moderator");
    expect(at.received).toEqual([`dewy_staff=${token}; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax`]);
    expect(await at.ask(staffMe)).toMatchObject({ email, permissions: ["orders", "reviews", "stock"] });
    await expect(at.ask(me)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    const shopping = browser();
    shopping.cookies.set("dewy_session", token);
    await expect(shopping.ask(me)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    await expect(browser().ask(me, { authorization: `Bearer ${token}` })).rejects.toThrow();
  });

  test("a customer's session never opens the admin, not even an admin's own", async () => {
    const { email } = await staff("admin");
    const at = browser();
    const { token } = await at.ask((client) => client.auth.login.mutate({ email, password }));
    at.cookies.set("dewy_staff", token);
    await expect(at.ask(staffMe)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    const bearer = { authorization: `Bearer ${token}` };
    await expect(browser().ask(staffMe, bearer)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
  });

  test("a customer's credentials are wrong there", async () => {
    const { email } = await customer();
    await expect(browser().ask((client) => client.admin.auth.login.mutate({ email, password }))).rejects.toMatchObject(
      refused("UNAUTHORIZED", "wrong_credentials"),
    );
  });

  test("the cookie slides on, and a lesser role counts at once", async () => {
    const { at, token, id } = await staff("admin");
    await expireIn(token, 11);
    expect((await at.ask(staffMe)).role).toBe("admin");
    expect(at.received).toEqual([`dewy_staff=${token}; Max-Age=86400; Path=/; HttpOnly; SameSite=Lax`]);
    await fresh.db.updateTable("users").set({ role: "moderator" }).where("id", "=", id).execute();
    await expect(
      at.ask((client) => client.admin.auth.createAdmin.mutate({ email: newEmail(), password })),
    ).rejects.toMatchObject(refused("FORBIDDEN", "forbidden"));
    await fresh.db.updateTable("users").set({ role: "customer" }).where("id", "=", id).execute();
    await expect(at.ask(staffMe)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
  });

  test("signing in again replaces the session; signing out clears it, also when it is over already", async () => {
    const { at, email, token } = await staff();
    const { token: second } = await at.ask((client) => client.admin.auth.login.mutate({ email, password }));
    await expect(browser().ask(staffMe, { authorization: `Bearer ${token}` })).rejects.toThrow();
    await at.ask((client) => client.admin.auth.logout.mutate());
    expect(at.received).toEqual(["dewy_staff=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"]);
    at.cookies.set("dewy_staff", second);
    await expect(at.ask(staffMe)).rejects.toMatchObject(refused("UNAUTHORIZED", "not_signed_in"));
    await at.ask((client) => client.admin.auth.logout.mutate());
    expect(at.cookies.has("dewy_staff")).toBe(false);
  });

  test("only a script makes staff: no admin over the wire", async () => {
    const { at } = await staff("admin");
    const input = { email: newEmail(), password };
    for (const someone of [at, (await customer()).at, browser()]) {
      await expect(someone.ask((client) => client.admin.auth.createAdmin.mutate(input))).rejects.toThrow();
    }
    const made = await script().admin.auth.createAdmin.mutate(input);
    expect(made).toMatchObject({ email: input.email, role: "admin", previous_role: null });
  });
});

describe("limits", () => {
  const fail = (at: ReturnType<typeof browser>, email: string) =>
    at.ask((client) => client.auth.login.mutate({ email, password: "a wrong guess" })).catch((error) => error.data);

  test("ten failures close an account to their address, for its owner elsewhere it stays open", async () => {
    const { email } = await customer();
    const stranger = browser({ ip: "2001:db8::1" });
    for (let attempt = 0; attempt < 10; attempt++) {
      expect((await fail(stranger, email)).reason).toBe("wrong_credentials");
    }
    const neighbour = browser({ ip: "2001:db8::2" });
    const closed = await fail(neighbour, email.toUpperCase());
    expect(closed).toMatchObject({ code: "TOO_MANY_REQUESTS", httpStatus: 429, reason: "too_many_attempts" });
    expect(closed.details.retry_after).toBeGreaterThan(800);
    const owner = browser({ ip: "203.0.113.50" });
    expect((await owner.ask((client) => client.auth.login.mutate({ email, password }))).user.email).toBe(email);
  });

  test("staff and storefront share the count", async () => {
    const { email } = await staff();
    const at = browser({ ip: "203.0.113.51" });
    for (let attempt = 0; attempt < 10; attempt++) await fail(at, email);
    await expect(at.ask((client) => client.admin.auth.login.mutate({ email, password }))).rejects.toMatchObject(
      refused("TOO_MANY_REQUESTS", "too_many_attempts"),
    );
  });
});

test("wrong input names its field", async () => {
  const at = browser();
  const fieldsOf = (answer: Promise<unknown>) =>
    answer.then(
      () => [],
      (error) => error.data.details.fields,
    );
  const bad = { email: "nobody", password: "short" };
  expect(await fieldsOf(at.ask((client) => client.auth.register.mutate(bad)))).toMatchObject([
    { field: "email", code: "invalid_format" },
    { field: "password", code: "too_small" },
  ]);
  const common = { email: newEmail(), password: "password123" };
  expect(await fieldsOf(at.ask((client) => client.auth.register.mutate(common)))).toEqual([
    { field: "password", code: "password_common" },
  ]);
  const { email } = await customer();
  expect(await fieldsOf(at.ask((client) => client.auth.register.mutate({ email, password })))).toEqual([
    { field: "email", code: "email_taken" },
  ]);
});
