import { expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

test.each([
  ["12", 12],
  ["12.5", 12.5],
  ["1,290.50", 1290.5],
  ["1 290", 1290],
  ["๑๒.๕๐", 12.5],
  ["៣០", 30],
  ["-1", -1],
])("reads %s", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each(["", "abc", "1,29", "12.", "1e3", "0x10", "1.2.3"])("does not guess at %j", (text) => {
  expect(readNumber(text)).toBeUndefined();
});
