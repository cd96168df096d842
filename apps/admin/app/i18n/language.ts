import { type Locale, locales } from "@dewy/core";

const KEY = "dewy-admin-language";

const known = (tag: string | null | undefined) => locales.find((locale) => tag?.toLowerCase().split("-")[0] === locale);

/** The language chosen here before, else the first of the browser's that we speak, else English. */
export function readLanguage(): Locale {
  const chosen = known(localStorage.getItem(KEY));
  return chosen ?? navigator.languages.map(known).find((locale) => locale !== undefined) ?? "en";
}

export const rememberLanguage = (locale: Locale): void => localStorage.setItem(KEY, locale);
