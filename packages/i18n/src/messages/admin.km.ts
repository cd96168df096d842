import { adminEn } from "./admin.en.ts";
export const adminKm = adminEn;
