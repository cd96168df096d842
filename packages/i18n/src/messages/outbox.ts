import type { Locale } from "@dewy/core";
import { translator } from "../translator.ts";
import { outboxEn } from "./outbox.en.ts";
import { outboxKm } from "./outbox.km.ts";
import { outboxTh } from "./outbox.th.ts";

const outbox = { en: outboxEn, th: outboxTh, km: outboxKm };

/** The `t` of the demo shop's outbox, in one language. */
export const outboxTranslator = (locale: Locale) => translator<typeof outboxEn>(locale, outbox[locale]);
