import { parseOptions } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password.ts";

test("hashes with argon2id at OWASP's parameters, salted", async () => {
  const [one, other] = [await hashPassword("lotus in bloom"), await hashPassword("lotus in bloom")];
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(parseOptions(one)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 });
  expect(one).not.toBe(other);
});

test("verifies the password and no other", async () => {
  const hash = await hashPassword("lotus in bloom");
  expect(await verifyPassword(hash, "lotus in bloom")).toBe(true);
  expect(await verifyPassword(hash, "Lotus in bloom")).toBe(false);
  expect(await verifyPassword(hash, "lotus in bloom ")).toBe(false);
});

test("the same text typed on another keyboard is the same password", async () => {
  // Thai SARA AM, composed and as NIKHAHIT + SARA AA.
  expect(await verifyPassword(await hashPassword("นํ้ามันมะพร้าว"), "นํ้ามันมะพร้าว".normalize("NFKD"))).toBe(true);
});

test("without a usable hash the answer is no", async () => {
  expect(await verifyPassword(undefined, "anything at all")).toBe(false);
  expect(await verifyPassword("none", "none")).toBe(false);
});

test("an unknown account takes as long as a known one", async () => {
  const hash = await hashPassword("lotus in bloom");
  const times = { known: [] as number[], unknown: [] as number[] };
  // In turns, so that whatever else the machine does weighs on both.
  for (let run = 0; run < 9; run++) {
    for (const which of ["known", "unknown"] as const) {
      const start = performance.now();
      await verifyPassword(which === "known" ? hash : undefined, "a wrong guess");
      times[which].push(performance.now() - start);
    }
  }
  const median = (of: number[]) => of.toSorted((a, b) => a - b)[4] ?? 0;
  const [known, unknown] = [median(times.known), median(times.unknown)];
  expect(unknown / known).toBeGreaterThan(1 / 3);
  expect(unknown / known).toBeLessThan(3);
});

test("a flood of sign-ins waits in line, and past it is refused instead of filling the memory", async () => {
  const answers = await Promise.allSettled(Array.from({ length: 220 }, () => verifyPassword(undefined, "flood")));
  const refused = answers.filter((answer) => answer.status === "rejected");
  expect(refused).toHaveLength(18);
  expect(refused[0]?.reason).toMatchObject({ reason: "unavailable" });
  expect(await verifyPassword(undefined, "afterwards")).toBe(false);
});
