import { type Locale, locales } from "@dewy/core";

/** English has no prefix. */
const prefixed: readonly Locale[] = locales.filter((locale) => locale !== "en");

/** The language that an address is in. */
export const localeOf = (pathname: string): Locale =>
  prefixed.find((locale) => pathname === `/${locale}` || pathname.startsWith(`/${locale}/`)) ?? "en";

/** `path` (from the root, without a language) in `locale`: `/cart` → `/th/cart`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === "en") return path;
  return path === "/" ? `/${locale}` : `/${locale}${path}`;
}

/** An address without its language: `/th/cart` → `/cart`. */
export function plainPath(pathname: string): string {
  const locale = localeOf(pathname);
  return locale === "en" ? pathname : pathname.slice(locale.length + 1) || "/";
}
