import { describe, expect, it } from "vitest";
import { localeOf, localePath, plainPath } from "./locale-path.ts";

describe("addresses and languages", () => {
  it.each([
    ["/", "en", "/"],
    ["/cart", "en", "/cart"],
    ["/th", "th", "/"],
    ["/th/", "th", "/"],
    ["/km/p/dew", "km", "/p/dew"],
    ["/thailand", "en", "/thailand"],
    ["/de/cart", "en", "/de/cart"],
  ])("%s is %s %s", (pathname, locale, plain) => {
    expect(localeOf(pathname)).toBe(locale);
    expect(plainPath(pathname)).toBe(plain);
  });

  it("puts the language before a path", () => {
    expect(localePath("en", "/cart")).toBe("/cart");
    expect(localePath("th", "/")).toBe("/th");
    expect(localePath("km", "/cart")).toBe("/km/cart");
  });
});
