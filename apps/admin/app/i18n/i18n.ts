import type { Locale } from "@dewy/core";
import type { Translate } from "@dewy/i18n";
import type { adminEn } from "@dewy/i18n/messages/admin.en";
import { useLocale, useTranslate } from "@dewy/ui";

export type AdminTranslate = Translate<typeof adminEn>;
export type MessageKey = keyof typeof adminEn;

/** The language around, and the admin's `t` in it. */
export const useI18n = (): { locale: Locale; t: AdminTranslate } => ({
  locale: useLocale(),
  t: useTranslate<typeof adminEn>(),
});
