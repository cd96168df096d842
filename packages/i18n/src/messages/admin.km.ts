import { adminOrdersKm } from "./admin-orders.km.ts";
import { adminProductsKm } from "./admin-products.km.ts";
import { adminShellKm } from "./admin-shell.km.ts";
import { baseKm } from "./base.km.ts";

export const adminKm = { ...baseKm, ...adminShellKm, ...adminOrdersKm, ...adminProductsKm } as const;
