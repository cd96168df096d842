import { baseKm } from "./base.km.ts";
import { accountKm } from "./storefront/account.km.ts";
import { catalogKm } from "./storefront/catalog.km.ts";
import { checkoutKm } from "./storefront/checkout.km.ts";
import { shellKm } from "./storefront/shell.km.ts";

export const storefrontKm = { ...baseKm, ...shellKm, ...catalogKm, ...checkoutKm, ...accountKm } as const;
