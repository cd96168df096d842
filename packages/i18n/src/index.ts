export type { Amount, Currency, Locale } from "@dewy/core";
export * from "./enum-words.ts";
export * from "./format-date.ts";
export * from "./format-money.ts";
export * from "./format-number.ts";
export * from "./language-names.ts";
export type * from "./messages.ts";
export * from "./translator.ts";
export * from "./word-error.ts";
