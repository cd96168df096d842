import { baseEn } from "./base.en.ts";
import { accountEn } from "./storefront/account.en.ts";
import { catalogEn } from "./storefront/catalog.en.ts";
import { checkoutEn } from "./storefront/checkout.en.ts";
import { shellEn } from "./storefront/shell.en.ts";

export const storefrontEn = { ...baseEn, ...shellEn, ...catalogEn, ...checkoutEn, ...accountEn } as const;
export type StorefrontMessages = typeof storefrontEn;
