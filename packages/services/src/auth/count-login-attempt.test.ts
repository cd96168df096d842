import { expect, test } from "vitest";
import type { ServiceContext } from "../context.ts";
import { countLoginAttempt } from "./count-login-attempt.ts";
import { memoryThrottles } from "./throttles.ts";

const throttles = memoryThrottles();
// Only the limits and the address are read.
const from = (ip: string | undefined, limits = throttles) => ({ throttles: limits, ip }) as ServiceContext;
const wrong = async () => undefined;
const right = async () => "account";

const failures = async (count: number, attempt: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index++) expect(await attempt(index)).toBeUndefined();
};

test("ten failures close an account to that address, and say for how long; the owner elsewhere signs in", async () => {
  const email = "closed@shop.test";
  await failures(10, () => countLoginAttempt(from("203.0.113.1"), email, wrong));
  let checked = false;
  const eleventh = countLoginAttempt(from("203.0.113.1"), "CLOSED@shop.test", async () => {
    checked = true;
    return "account";
  });
  await expect(eleventh).rejects.toMatchObject({ reason: "too_many_attempts" });
  expect(checked).toBe(false);
  const { details } = await countLoginAttempt(from("203.0.113.1"), email, right).catch((refusal) => refusal);
  expect(details.retry_after).toBeGreaterThan(890);
  expect(details.retry_after).toBeLessThanOrEqual(900);
  expect(await countLoginAttempt(from("198.51.100.1"), email, right)).toBe("account");
});

test("parallel guesses get no more tries than guesses in a row", async () => {
  let checks = 0;
  const guess = () =>
    countLoginAttempt(from("203.0.113.2"), "parallel@shop.test", async () => {
      checks += 1;
      return undefined;
    });
  await Promise.allSettled(Array.from({ length: 40 }, guess));
  expect(checks).toBe(10);
});

test("a success forgets the account's failures, and none of the address's others", async () => {
  const limits = memoryThrottles();
  const ctx = from("203.0.113.3", limits);
  await failures(9, () => countLoginAttempt(ctx, "mine@shop.test", wrong));
  expect(await countLoginAttempt(ctx, "mine@shop.test", right)).toBe("account");
  await failures(9, () => countLoginAttempt(ctx, "mine@shop.test", wrong));
  expect((await limits.loginByAddress.get("203.0.113.3"))?.consumedPoints).toBe(18);
});

test("an address fails fifty times over all accounts, counted by its /64", async () => {
  await failures(50, (index) => countLoginAttempt(from(`2001:db8:5:6::${index}`), `victim-${index}@shop.test`, wrong));
  await expect(countLoginAttempt(from("2001:db8:5:6:7::1"), "other@shop.test", right)).rejects.toMatchObject({
    reason: "too_many_attempts",
  });
  expect(await countLoginAttempt(from("2001:db8:5:7::1"), "other@shop.test", right)).toBe("account");
});

test("attempts that are refused close nothing for others", async () => {
  const limits = memoryThrottles();
  const hammer = from("203.0.113.4", limits);
  const email = "hammered@shop.test";
  await Promise.allSettled(Array.from({ length: 300 }, () => countLoginAttempt(hammer, email, wrong)));
  expect((await limits.loginByAccount.get(email))?.consumedPoints).toBe(10);
  expect((await limits.loginByAddress.get("203.0.113.4"))?.consumedPoints).toBe(10);
  expect(await countLoginAttempt(hammer, "neighbour@shop.test", right)).toBe("account");
});

test("a guess spread over many addresses ends at a hundred failures", async () => {
  const email = "spread@shop.test";
  await failures(100, (index) => countLoginAttempt(from(`198.18.${index}.1`), email, wrong));
  await expect(countLoginAttempt(from("198.19.0.1"), email, right)).rejects.toMatchObject({
    reason: "too_many_attempts",
  });
});

test("a check that breaks was no guess", async () => {
  const limits = memoryThrottles();
  const broken = () => Promise.reject(new Error("database gone"));
  for (let attempt = 0; attempt < 20; attempt++) {
    await expect(countLoginAttempt(from("203.0.113.5", limits), "broken@shop.test", broken)).rejects.toThrow("gone");
  }
  expect(await countLoginAttempt(from("203.0.113.5", limits), "broken@shop.test", right)).toBe("account");
});
