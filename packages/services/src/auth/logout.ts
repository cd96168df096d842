import { ShopError } from "@dewy/core";
import type { ServiceContext } from "../context.ts";

export async function logout(_ctx: ServiceContext): Promise<void> {
  throw new ShopError("unavailable");
}
