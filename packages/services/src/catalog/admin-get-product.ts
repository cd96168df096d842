import { ShopError } from "@dewy/core";
import type { AdminProduct } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function adminGetProduct(_ctx: ServiceContext, _input: { id: number }): Promise<AdminProduct> {
  throw new ShopError("unavailable");
}
