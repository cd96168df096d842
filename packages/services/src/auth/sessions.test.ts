import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase, givenCustomer, makeContext } from "../testing.ts";
import { beginSession, deleteExpiredSessions, endSession, readSession } from "./sessions.ts";

const HOUR = 60 * 60 * 1000;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const begin = async (kind: "customer" | "staff", role: "customer" | "moderator" | "admin" = "customer") => {
  const { user_id } = await givenCustomer(fresh.db, { role });
  return { user_id, ...(await beginSession(makeContext(fresh), user_id, kind)) };
};

const idOf = (token: string) => createHash("sha256").update(token).digest("hex");

const expireIn = (token: string, hours: number) =>
  fresh.db
    .updateTable("sessions")
    .set({ expires_at: new Date(Date.now() + hours * HOUR) })
    .where("id", "=", idOf(token))
    .execute();

const expiryOf = async (token: string) => {
  const query = fresh.db.selectFrom("sessions").select("expires_at").where("id", "=", idOf(token));
  return Date.parse((await query.executeTakeFirstOrThrow()).expires_at);
};

test("the database holds the token's hash, never the token", async () => {
  const { token, user_id } = await begin("customer");
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const rows = await fresh.db.selectFrom("sessions").selectAll().where("user_id", "=", user_id).execute();
  expect(rows.map((row) => row.id)).toEqual([idOf(token)]);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test("reads who a session is of, in one statement", async () => {
  const { token, user_id } = await begin("customer");
  fresh.queries.length = 0;
  const actor = { kind: "customer", user_id, session_id: idOf(token) };
  expect(await readSession(makeContext(fresh), token, "customer")).toEqual({ actor, fresh: false });
  expect(fresh.queries).toHaveLength(1);
});

test("a session's id, or a token of another shape, opens nothing", async () => {
  const { token } = await begin("customer");
  expect(await readSession(makeContext(fresh), idOf(token), "customer")).toBeUndefined();
  expect(await readSession(makeContext(fresh), `${token}=`, "customer")).toBeUndefined();
  expect(await readSession(makeContext(fresh), "A".repeat(43), "customer")).toBeUndefined();
});

test("lives 24 hours, sliding on once less than half of them is left", async () => {
  const { token } = await begin("customer");
  expect(await expiryOf(token)).toBeCloseTo(Date.now() + 24 * HOUR, -4);

  await expireIn(token, 12.1);
  const before = await expiryOf(token);
  expect((await readSession(makeContext(fresh), token, "customer"))?.fresh).toBe(false);
  expect(await expiryOf(token)).toBe(before);

  await expireIn(token, 11.9);
  expect((await readSession(makeContext(fresh), token, "customer"))?.fresh).toBe(true);
  expect(await expiryOf(token)).toBeCloseTo(Date.now() + 24 * HOUR, -4);
  expect((await readSession(makeContext(fresh), token, "customer"))?.fresh).toBe(false);
});

test("an expired session is refused and goes", async () => {
  const { token, user_id } = await begin("customer");
  await expireIn(token, -0.001);
  expect(await readSession(makeContext(fresh), token, "customer")).toBeUndefined();
  expect(await fresh.db.selectFrom("sessions").where("user_id", "=", user_id).select("id").execute()).toEqual([]);
});

test("a session serves its own kind only, whatever the role", async () => {
  const shopping = await begin("customer", "admin");
  expect(await readSession(makeContext(fresh), shopping.token, "staff")).toBeUndefined();
  expect((await readSession(makeContext(fresh), shopping.token, "customer"))?.actor.user_id).toBe(shopping.user_id);
  const working = await begin("staff", "admin");
  expect(await readSession(makeContext(fresh), working.token, "customer")).toBeUndefined();
  expect((await readSession(makeContext(fresh), working.token, "staff"))?.actor.role).toBe("admin");
});

test("a changed role counts at once; a customer's is no staff's", async () => {
  const { token, user_id } = await begin("staff", "admin");
  const become = (role: "moderator" | "customer") =>
    fresh.db.updateTable("users").set({ role }).where("id", "=", user_id).execute();
  await become("moderator");
  expect((await readSession(makeContext(fresh), token, "staff"))?.actor.role).toBe("moderator");
  await become("customer");
  expect(await readSession(makeContext(fresh), token, "staff")).toBeUndefined();
});

test("a deactivated person is out at once", async () => {
  const { token, user_id } = await begin("customer");
  await fresh.db.updateTable("users").set({ is_active: false }).where("id", "=", user_id).execute();
  expect(await readSession(makeContext(fresh), token, "customer")).toBeUndefined();
});

test("a new session replaces the one that the request came with, and no other", async () => {
  const { token, user_id } = await begin("customer");
  const elsewhere = await beginSession(makeContext(fresh), user_id, "customer");
  const actor = { kind: "customer", user_id, session_id: idOf(token), guest_id: null } as const;
  const next = await beginSession(makeContext(fresh, { actor }), user_id, "customer");
  expect(next.token).not.toBe(token);
  expect(await readSession(makeContext(fresh), token, "customer")).toBeUndefined();
  expect(await readSession(makeContext(fresh), elsewhere.token, "customer")).toBeDefined();
  expect(await readSession(makeContext(fresh), next.token, "customer")).toBeDefined();
});

test("housekeeping deletes what has expired; ending deletes one", async () => {
  const { token, user_id } = await begin("customer");
  const old = await beginSession(makeContext(fresh), user_id, "customer");
  await expireIn(old.token, -1);
  await deleteExpiredSessions(makeContext(fresh));
  const left = await fresh.db.selectFrom("sessions").select("id").where("user_id", "=", user_id).execute();
  expect(left.map((row) => row.id)).toEqual([idOf(token)]);
  await endSession(makeContext(fresh), idOf(token));
  expect(await readSession(makeContext(fresh), token, "customer")).toBeUndefined();
});
