import type { Locale } from "@dewy/core";

/** Each language in its own words, for a switcher. */
export const languageNames: Record<Locale, string> = { en: "English", th: "ไทย", km: "ខ្មែរ" };
