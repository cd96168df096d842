import { expect, test } from "vitest";
import { formatDate, formatDateTime, formatRelative } from "./format-date.ts";

const time = "2026-11-24T20:05:00Z";

test("writes a time at the shop's clock, in Gregorian years, in each language", () => {
  expect(formatDateTime("en", time)).toBe("25 Nov 2026, 03:05");
  expect(formatDateTime("th", time)).toBe("25 พ.ย. 2026 03:05");
  expect(formatDateTime("km", time)).toBe("25 វិច្ឆិកា 2026 03:05");
  expect(formatDate("km", time, "UTC")).toBe("24 វិច្ឆិកា 2026");
});

test("says how long ago something was, or when it comes", () => {
  const now = new Date("2026-11-27T20:05:10Z");
  expect(formatRelative("en", time, now)).toBe("3 days ago");
  expect(formatRelative("km", time, now)).toBe("3 ថ្ងៃមុន");
  expect(formatRelative("km", "2026-11-27T22:10:00Z", now)).toBe("2 ម៉ោងទៀត");
  expect(formatRelative("en", "2026-11-27T20:05:20Z", now)).toBe("now");
  expect(formatRelative("km", "2026-11-27T20:05:20Z", now)).toBe("ឥឡូវនេះ");
});
