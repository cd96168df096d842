import type { Locale } from "@dewy/core";

/** Thai and Khmer shops write Latin digits, grouped as in English, so one formatter serves all and server and browser always agree. */
const formatter = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

export const formatNumber = (_locale: Locale, value: number): string => formatter.format(value);
