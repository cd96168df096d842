import type { UserLanguage } from "./enums.ts";

/** Language tags as used on screen and in addresses (BCP 47). */
export const locales = ["en", "th", "km"] as const;
export type Locale = (typeof locales)[number];

const stored: Record<Locale, UserLanguage> = { en: "en", th: "th", km: "kh" };

/** `km` on screen is `kh` in the database, as the spec has it. */
export const toUserLanguage = (locale: Locale): UserLanguage => stored[locale];

export const toLocale = (language: UserLanguage): Locale => (language === "kh" ? "km" : language);

interface NamedThing {
  name_en: string;
  name_th: string | null;
  name_km: string | null;
}

/** A product's name in `locale`, in English where it has none. */
export const nameIn = (thing: NamedThing, locale: Locale): string => thing[`name_${locale}`] || thing.name_en;
