import { ShopError } from "@dewy/core";
import type { Cart } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function getCart(_ctx: ServiceContext): Promise<Cart> {
  throw new ShopError("unavailable");
}
