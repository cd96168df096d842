import { locales } from "@dewy/core";
import { expect, test } from "vitest";
import { everyMail } from "./given-mails.ts";
import { greetedName } from "./greeted-name.ts";

const script = { en: /\p{Script=Latin}{3}/u, th: /\p{Script=Thai}{3}/u, km: /\p{Script=Khmer}{3}/u };
const words = { name: "Sokha", shop: "Dewy", product: "Rice Serum" };
const given = (overrides: Partial<{ [Word in keyof typeof words]: string | null }> = {}) =>
  locales.flatMap((locale) =>
    Object.entries(everyMail(locale, { ...words, ...overrides } as typeof words)).map(
      ([kind, mail]) => [`${kind} in ${locale}`, locale, mail] as const,
    ),
  );

test.each(given())("%s says what it has to, in its language, as HTML and as text", async (kind, locale, rendering) => {
  const { subject, html, text } = await rendering;
  expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
  expect(html).toContain(`<title>${subject}</title>`);
  expect(html).toContain('href="https://shop.test/somewhere?token=a-token&amp;key=b"');
  expect(text).toContain("https://shop.test/somewhere?token=a-token&key=b");
  for (const part of [subject, html, text]) {
    expect(part).toMatch(script[locale]);
    expect(part).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
  }
  expect(html).toContain("Sokha");
  expect(text).toContain("Sokha");
  if (kind.startsWith("verification")) expect(text).toContain("24");
  if (kind.startsWith("reset")) expect(text).toMatch(/\b1\b/);
});

test.each(given({ name: null }))("%s greets without a name where there is none", async (_kind, _locale, rendering) => {
  const { subject, html, text } = await rendering;
  for (const part of [subject, html, text]) expect(part).not.toMatch(/undefined|null|\{\w+\}/);
  expect(text).not.toMatch(/^\s*,|, $/m);
});

const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">';
test.each(given({ name: hostile, shop: hostile, product: hostile }))(
  "%s shows hostile names as they are written",
  async (_kind, _locale, rendering) => {
    const { html } = await rendering;
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain("&lt;script&gt;");
  },
);

const header = "Rice\r\nBcc: everyone@example.com\u2028X: y\n\n<p>body</p>";
test.each(given({ name: header, shop: header, product: header }))(
  "%s keeps its subject on one line",
  async (_kind, _locale, rendering) => {
    expect((await rendering).subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
  },
);

test.each([
  ["Sokha Chan", "Sokha Chan"],
  ["  Sokha \n Chan ", "Sokha Chan"],
  ["J. R. សុខា", "J. R. សុខា"],
  ["", null],
  [null, null],
  ["You won! https://evil.example/prize", null],
  ["visit evil.example now", null],
  ["www.evil", null],
  ["mail me@evil.example", null],
  ["a".repeat(61), null],
])("%j is greeted as %j: nobody sends strangers a link of theirs through the shop", (name, greeted) => {
  expect(greetedName(name)).toBe(greeted);
});
