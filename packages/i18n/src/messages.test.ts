import { describe, expect, it } from "vitest";
import { storefrontEn } from "./messages/storefront.en.ts";
import { storefrontKm } from "./messages/storefront.km.ts";
import { storefrontTh } from "./messages/storefront.th.ts";
import type { Message } from "./messages.ts";

const texts = (message: Message) => (typeof message === "string" ? [message] : [message.one ?? "", message.other]);
const names = (message: Message) => [
  ...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))),
];

describe.each([
  ["th", storefrontTh, /\p{Script=Thai}/u],
  ["km", storefrontKm, /\p{Script=Khmer}/u],
] as const)("%s", (_locale, translation, script) => {
  const entries = Object.entries(storefrontEn as Record<string, Message>);
  const translated = translation as Record<string, Message>;

  it("keeps every placeholder", () => {
    for (const [key, english] of entries) {
      expect(names(translated[key] ?? "").sort(), key).toEqual(names(english).sort());
    }
  });

  it("is written in its own script", () => {
    const latin = Object.entries(translated).filter(([, message]) => !texts(message).some((text) => script.test(text)));
    expect(latin.map(([key]) => key)).toEqual(["shell.rights"]);
  });
});
