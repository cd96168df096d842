import type { Locale } from "@dewy/core";
import { translator } from "../translator.ts";
import { emailsEn } from "./emails.en.ts";
import { emailsKm } from "./emails.km.ts";
import { emailsTh } from "./emails.th.ts";

const emails = { en: emailsEn, th: emailsTh, km: emailsKm };

/** The `t` of emails, in one language. */
export const emailTranslator = (locale: Locale) => translator<typeof emailsEn>(locale, emails[locale]);
