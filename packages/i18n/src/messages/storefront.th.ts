import { baseTh } from "./base.th.ts";
import { accountTh } from "./storefront/account.th.ts";
import { catalogTh } from "./storefront/catalog.th.ts";
import { checkoutTh } from "./storefront/checkout.th.ts";
import { shellTh } from "./storefront/shell.th.ts";

export const storefrontTh = { ...baseTh, ...shellTh, ...catalogTh, ...checkoutTh, ...accountTh } as const;
