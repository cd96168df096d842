export * from "./enums.ts";
export * from "./errors.ts";
export * from "./field-errors.ts";
export * from "./languages.ts";
export * from "./money.ts";
export * from "./order-process.ts";
export * from "./page.ts";
export * from "./slug.ts";
