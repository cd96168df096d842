import { adminOrdersEn } from "./admin-orders.en.ts";
import { adminProductsEn } from "./admin-products.en.ts";
import { adminShellEn } from "./admin-shell.en.ts";
import { baseEn } from "./base.en.ts";

/** All that the admin says. */
export const adminEn = { ...baseEn, ...adminShellEn, ...adminOrdersEn, ...adminProductsEn } as const;
