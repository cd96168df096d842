import type { Locale } from "@dewy/core";
import type { Translation } from "@dewy/i18n";
import type { adminEn } from "@dewy/i18n/messages/admin.en";

export type AdminMessages = Translation<typeof adminEn>;

/** Each language is a file of its own, so that a browser fetches only the one it shows. */
export const loadMessages: Record<Locale, () => Promise<AdminMessages>> = {
  en: () => import("@dewy/i18n/messages/admin.en").then((module) => module.adminEn),
  th: () => import("@dewy/i18n/messages/admin.th").then((module) => module.adminTh),
  km: () => import("@dewy/i18n/messages/admin.km").then((module) => module.adminKm),
};
