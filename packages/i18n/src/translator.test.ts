import { describe, expect, it } from "vitest";
import { concernName, formatMoney, translator, wordFieldError, wordReason } from "./index.ts";
import { baseEn } from "./messages/base.en.ts";
import { baseKm } from "./messages/base.km.ts";
import { baseTh } from "./messages/base.th.ts";

const en = translator<typeof baseEn>("en", baseEn);
const th = translator<typeof baseEn>("th", baseTh);
const km = translator<typeof baseEn>("km", baseKm);

describe("translator", () => {
  it("fills placeholders and formats numbers", () => {
    expect(en("common.page_of", { page: 1, pages: 1234 })).toBe("Page 1 of 1,234");
    expect(th("common.page_of", { page: 2, pages: 3 })).toBe("หน้า 2 จาก 3");
  });

  it("chooses the plural by count", () => {
    expect(en("field.too_short", { count: 1, minimum: 1 })).toBe("At least 1 character.");
    expect(en("field.too_short", { count: 8, minimum: 8 })).toBe("At least 8 characters.");
    expect(km("field.too_short", { count: 1, minimum: 1 })).toBe("យ៉ាងតិច 1 តួអក្សរ។");
  });

  it("refuses unknown keys and missing placeholders at compile time", () => {
    // @ts-expect-error no such key
    expect(() => en("common.nothing")).toThrow();
    // @ts-expect-error placeholders are required
    expect(en("common.page_of")).toBe("Page {page} of {pages}");
  });
});

describe("wording", () => {
  it("words reasons", () => {
    expect(wordReason(en, "out_of_stock")).toContain("stock");
  });

  it("words a field by its code, its type and its name", () => {
    const short = { field: "password", code: "too_small", params: { origin: "string", minimum: 8 } };
    expect(wordFieldError(en, short)).toBe("At least 8 characters.");
    expect(wordFieldError(en, { ...short, params: { origin: "string", minimum: 1 } })).toBe("Please fill this in.");
    const fine = { field: "price", code: "too_many_decimals", params: { maximum: 2 } };
    expect(wordFieldError(en, fine)).toBe("At most 2 decimal places.");
    expect(wordFieldError(km, { ...fine, params: { maximum: 0 } })).toContain("ចំនួនគត់");
    expect(wordFieldError(th, { field: "email", code: "invalid_format", params: { format: "email" } })).toContain("@");
    expect(
      wordFieldError(en, { field: "customer_phone", code: "invalid_format", params: { format: "regex" } }),
    ).toMatch(/phone number/);
    expect(wordFieldError(en, { field: "price", code: "too_small", params: { origin: "number", minimum: 0 } })).toBe(
      "At least 0.",
    );
  });

  it("words a weak password, and a field at fault for the whole refusal's reason", () => {
    expect(wordFieldError(en, { field: "password", code: "password_common" })).toMatch(/guessed/);
    expect(wordFieldError(en, { field: "password", code: "password_is_email" })).toMatch(/email/);
    expect(wordFieldError(en, { field: "email", code: "email_taken" })).toBe(wordReason(en, "email_taken"));
    expect(wordFieldError(en, { field: "email", code: "toString" })).toBe("Please check this.");
  });

  it("words known concerns and shows the shop's own", () => {
    expect(concernName(th, "acne")).toBe("สิว");
    expect(concernName(en, "winter_skin")).toBe("Winter skin");
  });
});

describe("formatMoney", () => {
  it("writes each currency as its shops do", () => {
    expect(formatMoney("en", 1234.5, "USD")).toBe("$1,234.50");
    expect(formatMoney("th", 390, "THB")).toBe("฿390");
    expect(formatMoney("th", 390.5, "THB")).toBe("฿390.50");
    expect(formatMoney("km", 12000, "KHR")).toBe("12,000៛");
    expect(formatMoney("en", -2, "USD")).toBe("−$2.00");
  });
});
