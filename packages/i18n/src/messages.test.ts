import { describe, expect, it } from "vitest";
import { adminEn } from "./messages/admin.en.ts";
import { adminKm } from "./messages/admin.km.ts";
import { adminTh } from "./messages/admin.th.ts";
import { emailsEn } from "./messages/emails.en.ts";
import { emailsKm } from "./messages/emails.km.ts";
import { emailsTh } from "./messages/emails.th.ts";
import { outboxEn } from "./messages/outbox.en.ts";
import { outboxKm } from "./messages/outbox.km.ts";
import { outboxTh } from "./messages/outbox.th.ts";
import { storefrontEn } from "./messages/storefront.en.ts";
import { storefrontKm } from "./messages/storefront.km.ts";
import { storefrontTh } from "./messages/storefront.th.ts";
import type { Message } from "./messages.ts";

const texts = (message: Message) => (typeof message === "string" ? [message] : [message.one ?? "", message.other]);
const names = (message: Message) => [
  ...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))),
];

const thai = /\p{Script=Thai}/u;
const khmer = /\p{Script=Khmer}/u;
/** Messages that are names or signs alone. */
const shop = ["shell.rights"];
const admin = ["admin.order.history.moved", "admin.order.sku", "admin.product.field.sku"];

describe.each([
  ["storefront th", storefrontEn, storefrontTh, thai, shop],
  ["storefront km", storefrontEn, storefrontKm, khmer, shop],
  ["admin th", adminEn, adminTh, thai, admin],
  ["admin km", adminEn, adminKm, khmer, admin],
  ["emails th", emailsEn, emailsTh, thai, []],
  ["emails km", emailsEn, emailsKm, khmer, []],
  ["outbox th", outboxEn, outboxTh, thai, []],
  ["outbox km", outboxEn, outboxKm, khmer, []],
] as const)("%s", (_name, english, translation, script, signs) => {
  const entries = Object.entries(english as Record<string, Message>);
  const translated = translation as Record<string, Message>;

  it("keeps every placeholder", () => {
    for (const [key, english] of entries) {
      expect(names(translated[key] ?? "").sort(), key).toEqual(names(english).sort());
    }
  });

  it("is written in its own script", () => {
    const latin = Object.entries(translated).filter(([, message]) => !texts(message).some((text) => script.test(text)));
    expect(latin.map(([key]) => key).sort()).toEqual(signs);
  });
});
