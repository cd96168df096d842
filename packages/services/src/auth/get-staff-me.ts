import { ShopError } from "@dewy/core";
import type { StaffUser } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function getStaffMe(_ctx: ServiceContext): Promise<StaffUser> {
  throw new ShopError("unavailable");
}
