import { expect, test } from "vitest";
import { shortName } from "./short-name.ts";

test.each([
  ["Sokha Chan", "Sokha C."],
  ["  Sokha   Mony  Chan ", "Sokha C."],
  ["Sokha", "Sokha"],
  ["សុខា ចាន់", "សុខា ចា."],
  ["สมชาย ใจดี", "สมชาย ใ."],
  ["sokha@example.com Chan", "Chan"],
  ["sokha@example.com", null],
  ["", null],
  [null, null],
])("%j is shown as %j", (name, shown) => expect(shortName(name)).toBe(shown));
