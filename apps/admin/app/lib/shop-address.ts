import type { Locale } from "@dewy/core";

/** A page of the storefront in the reader's language: English has no prefix there. */
export const shopAddress = (locale: Locale, path: string): string => (locale === "en" ? path : `/${locale}${path}`);
