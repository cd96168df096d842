import { adminEn } from "./admin.en.ts";
export const adminTh = adminEn;
