import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ErrorReason } from "@dewy/core";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { jobHandlers } from "../jobs/job-handlers.ts";
import { type FreshDatabase, freshDatabase, givenCustomer, makeContext, makeDeps } from "../testing.ts";
import { changePassword } from "./change-password.ts";
import { forgotPassword } from "./forgot-password.ts";
import { login } from "./login.ts";
import { hashPassword } from "./password.ts";
import { register } from "./register.ts";
import { resendVerification } from "./resend-verification.ts";
import { resetPassword } from "./reset-password.ts";
import { readSession } from "./sessions.ts";
import { staffLogin } from "./staff-login.ts";
import { memoryThrottles } from "./throttles.ts";
import { verifyEmail } from "./verify-email.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const password = "lotus in bloom";
const new_password = "monsoon over the river";

let fresh: FreshDatabase;
let hash: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  hash = await hashPassword(password);
});
afterAll(() => fresh.drop());

/** A shop whose clock stands at `time`, with mail and limits of its own. */
let time: number;
let ctx: ServiceContext;
beforeEach(async () => {
  await fresh.db.deleteFrom("outbox").execute();
  time = Date.now();
  const mailDir = await mkdtemp(join(tmpdir(), "dewy-mail-"));
  ctx = makeContext(fresh, {
    actor: { kind: "guest", guest_id: null },
    now: () => new Date(time),
    config: { ...makeDeps(fresh).config, mailDir },
  });
});

const givenAccount = async (overrides: Parameters<typeof givenCustomer>[1] = {}) => {
  const { user_id } = await givenCustomer(fresh.db, { password_hash: hash, ...overrides });
  return accountOf(user_id);
};

const accountOf = (user_id: number) =>
  fresh.db.selectFrom("users").selectAll().where("id", "=", user_id).executeTakeFirstOrThrow();

/** The jobs that were promised since the last look, oldest first. */
async function promised() {
  const rows = await fresh.db.deleteFrom("outbox").returning(["id", "job", "payload"]).execute();
  return rows.toSorted((a, b) => a.id - b.id).map(({ job, payload }) => ({ job, payload }));
}
type Job = Awaited<ReturnType<typeof promised>>[number];

const run = ({ job, payload }: Job) => jobHandlers[job]?.(ctx, payload as never);

/** Asks for a link, and leaves its job to be run. */
async function asked(ask: typeof forgotPassword, email: string): Promise<Job> {
  await ask(ctx, { email });
  const [job, ...more] = await promised();
  if (!job || more.length > 0) throw new Error("expected one job");
  return job;
}

async function mails() {
  const { mailDir } = ctx.config;
  const files = await readdir(mailDir).catch(() => []);
  return Promise.all(files.map(async (file) => simpleParser(await readFile(join(mailDir, file)))));
}

/** Runs the job and answers the token that the one new mail's link carries; undefined where none was sent. */
async function tokenMailedBy(job: Job): Promise<string | undefined> {
  const before = (await mails()).map(({ messageId }) => messageId);
  await run(job);
  const [mail] = (await mails()).filter(({ messageId }) => !before.includes(messageId));
  return /token=([A-Za-z0-9_-]{43})\s/.exec(mail?.text ?? "")?.[1];
}

async function reset(email: string): Promise<string> {
  const token = await tokenMailedBy(await asked(forgotPassword, email));
  if (!token) throw new Error("no link was mailed");
  return token;
}

const refused = (reason: ErrorReason, field?: string) => ({
  reason,
  ...(field && { details: { fields: [expect.objectContaining({ field })] } }),
});
const invalid = refused("token_invalid", "token");

describe.each([
  ["forgot-password", forgotPassword, "send-password-reset"],
  ["resend-verification", resendVerification, "send-verification"],
] as const)("%s", (_name, ask, job) => {
  test("sends the same statements and promises the same, whatever the email is of", async () => {
    const verified = await givenAccount({ email_verified: true });
    const emails = [
      (await givenAccount()).email,
      verified.email,
      (await givenAccount({ is_active: false })).email,
      "nobody@shop.test",
    ];
    const traces: string[][] = [];
    for (const email of emails) {
      fresh.queries.length = 0;
      expect(await ask(ctx, { email })).toBeUndefined();
      traces.push([...fresh.queries]);
    }
    expect(traces[0]).toHaveLength(1);
    expect(traces).toEqual(traces.map(() => traces[0]));
    const jobs = await promised();
    expect(jobs.map(({ job }) => job)).toEqual(emails.map(() => job));
    expect(jobs.map(({ payload }) => payload)).toEqual(
      emails.map((email) => ({
        email,
        nonce: expect.stringMatching(/^[A-Za-z0-9_-]{43}$/),
        requested_at: new Date(time).toISOString(),
      })),
    );
  });

  test("is limited for an email and an address, known or not", async () => {
    const { email } = await givenAccount();
    for (const known of [email, "nobody@shop.test"]) {
      for (let count = 0; count < 5; count++) await ask(ctx, { email: known });
      const again = ask(ctx, { email: known.toUpperCase() });
      await expect(again).rejects.toMatchObject(refused("too_many_attempts"));
    }
    const flood = { ...ctx, ip: "203.0.113.9", throttles: memoryThrottles() };
    for (let count = 0; count < 30; count++) await ask(flood, { email: `nobody-${count}@shop.test` });
    await expect(ask(flood, { email })).rejects.toMatchObject(refused("too_many_attempts"));
    expect(await promised()).toHaveLength(40);
  });

  test("mails nothing to nobody and to a deactivated account, nor a link whose time has passed", async () => {
    const inactive = await givenAccount({ is_active: false });
    for (const email of ["nobody@shop.test", inactive.email]) {
      expect(await tokenMailedBy(await asked(ask, email))).toBeUndefined();
    }
    const late = await asked(ask, (await givenAccount()).email);
    time += 24 * HOUR;
    expect(await tokenMailedBy(late)).toBeUndefined();
    expect(await mails()).toEqual([]);
  });

  test("a job that runs again mails the same link once; the newest link alone works, in whatever order the jobs run", async () => {
    const { id, email } = await givenAccount();
    const older = await asked(ask, email.toUpperCase());
    time += 1;
    const newer = await asked(ask, email);
    const token = await tokenMailedBy(newer);
    const kept = await accountOf(id);
    await run(newer);
    await run(older);
    expect(await accountOf(id)).toEqual(kept);
    const sent = await mails();
    expect(sent.map(({ to }) => (to as { text: string }).text)).toEqual([email]);
    expect(sent[0]?.text).toContain(token);
    for (const secret of [token ?? "", JSON.parse(JSON.stringify(newer.payload)).nonce]) {
      expect(JSON.stringify(kept)).not.toContain(secret);
    }
  });
});

test("who asks for another's verification over and over does not keep them from resetting their password", async () => {
  const { email } = await givenAccount({ email_verified: true });
  for (let count = 0; count < 5; count++) await resendVerification(ctx, { email });
  await expect(resendVerification(ctx, { email })).rejects.toMatchObject(refused("too_many_attempts"));
  await promised();
  expect(await reset(email)).toBeTruthy();
});

describe("verifying the email", () => {
  test.each([
    ["en", "http://shop.test/verify-email?token="],
    ["th", "http://shop.test/th/verify-email?token="],
    ["kh", "http://shop.test/km/verify-email?token="],
  ] as const)("a registration in %s mails a link that does it once, and then a welcome", async (language, link) => {
    const { user } = await register(ctx, { email: `new-${language}@shop.test`, password, language });
    const [job] = await promised();
    expect(job).toMatchObject({ job: "send-verification", payload: { email: user.email } });
    const token = await tokenMailedBy(job as Job);
    expect((await mails())[0]?.text).toContain(`${link}${token}`);
    const uses = await Promise.allSettled(Array.from({ length: 20 }, () => verifyEmail(ctx, { token: token ?? "" })));
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const use of uses) if (use.status === "rejected") expect(use.reason).toMatchObject(invalid);
    const verified = await accountOf(user.id);
    expect(verified).toMatchObject({ email_verified: true, email_verification_token: null });
    expect(Date.parse(verified.email_verified_at ?? "")).toBe(time);
    const jobs = await promised();
    expect(jobs).toEqual([{ job: "send-welcome", payload: { user_id: user.id } }]);
    for (const welcome of jobs) await run(welcome);
    expect(await mails()).toHaveLength(2);
    expect(await tokenMailedBy(job as Job)).toBeUndefined();
    expect(await tokenMailedBy(await asked(resendVerification, user.email))).toBeUndefined();
    expect((await accountOf(user.id)).email_verification_token).toBeNull();
  });

  test("a link works for 24 hours from when it was asked for", async () => {
    const { email } = await givenAccount();
    const job = await asked(resendVerification, email);
    time += 23 * HOUR;
    const token = (await tokenMailedBy(job)) ?? "";
    time += HOUR;
    await expect(verifyEmail(ctx, { token })).rejects.toMatchObject(invalid);
    time -= 1;
    await verifyEmail(ctx, { token });
  });

  test("a registration that is refused promises no mail", async () => {
    const { email } = await givenAccount();
    await expect(register(ctx, { email, password, language: "en" })).rejects.toThrow();
    expect(await promised()).toEqual([]);
  });
});

describe("choosing a new password", () => {
  test("ends every session, verifies the email, signs nobody in, and works once under 20 at once", async () => {
    const { id, email } = await givenAccount({ role: "admin" });
    const sessions = [await login(ctx, { email, password }), await login(ctx, { email, password })];
    const staff = await staffLogin(ctx, { email, password });
    const token = await reset(email);
    const uses = await Promise.allSettled(
      Array.from({ length: 20 }, (_, use) => resetPassword(ctx, { token, new_password: `${new_password} ${use}` })),
    );
    expect(uses.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const use of uses) if (use.status === "rejected") expect(use.reason).toMatchObject(invalid);
    for (const session of sessions)
      expect(await readSession(makeContext(fresh), session.token, "customer")).toBeUndefined();
    expect(await readSession(makeContext(fresh), staff.token, "staff")).toBeUndefined();
    expect(await accountOf(id)).toMatchObject({ email_verified: true, password_reset_token: null });
    await expect(login(ctx, { email, password })).rejects.toMatchObject(refused("wrong_credentials"));
    const winner = uses.findIndex(({ status }) => status === "fulfilled");
    expect((await login(ctx, { email, password: `${new_password} ${winner}` })).user.id).toBe(id);
  });

  test("a weak password is refused and the link still works, for an hour from when it was asked for", async () => {
    const { email } = await givenAccount();
    const token = await reset(email);
    for (const weak of ["password123", email.toUpperCase()]) {
      const answer = resetPassword(ctx, { token, new_password: weak });
      await expect(answer).rejects.toMatchObject(refused("invalid_input", "new_password"));
    }
    time += HOUR;
    await expect(resetPassword(ctx, { token, new_password })).rejects.toMatchObject(invalid);
    time -= 1;
    await resetPassword(ctx, { token, new_password });
  });

  test.each(["use", "change"] as const)("after a %s, jobs of links asked for before mail nothing", async (how) => {
    const { id, email } = await givenAccount();
    const jobs = [await asked(forgotPassword, email)];
    time += MINUTE;
    jobs.push(await asked(forgotPassword, email));
    const token = (await tokenMailedBy(jobs[0] as Job)) ?? "";
    time += MINUTE;
    if (how === "use") await resetPassword(ctx, { token, new_password });
    else {
      const actor = { kind: "customer", user_id: id, session_id: "none", guest_id: null } as const;
      await changePassword({ ...ctx, actor }, { current_password: password, new_password });
    }
    for (const job of jobs) expect(await tokenMailedBy(job)).toBeUndefined();
    await expect(resetPassword(ctx, { token, new_password })).rejects.toMatchObject(invalid);
    time += 1;
    await resetPassword(ctx, { token: await reset(email), new_password });
  });

  test("a link of one kind is none of the other, and a deactivated account's is none at all", async () => {
    const { id, email } = await givenAccount();
    const token = await reset(email);
    await expect(verifyEmail(ctx, { token })).rejects.toMatchObject(invalid);
    await fresh.db.updateTable("users").set({ is_active: false }).where("id", "=", id).execute();
    await expect(resetPassword(ctx, { token, new_password })).rejects.toMatchObject(invalid);
  });

  test("an address that tries links is stopped, and one whose link works is not counted", async () => {
    const { email } = await givenAccount();
    const here = { ...ctx, ip: "203.0.113.9" };
    const token = await reset(email);
    for (let count = 0; count < 29; count++) {
      await expect(verifyEmail(here, { token: "a guess" })).rejects.toMatchObject(invalid);
    }
    await resetPassword(here, { token, new_password });
    await expect(verifyEmail(here, { token: "a guess" })).rejects.toMatchObject(invalid);
    const stopped = resetPassword(here, { token: "a guess", new_password });
    await expect(stopped).rejects.toMatchObject(refused("too_many_attempts"));
  });
});
