import { adminOrdersTh } from "./admin-orders.th.ts";
import { adminProductsTh } from "./admin-products.th.ts";
import { adminShellTh } from "./admin-shell.th.ts";
import { baseTh } from "./base.th.ts";

export const adminTh = { ...baseTh, ...adminShellTh, ...adminOrdersTh, ...adminProductsTh } as const;
