import { ShopError } from "@dewy/core";
import type { AddToCartInput, Cart } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function addToCart(_ctx: ServiceContext, _input: AddToCartInput): Promise<Cart> {
  throw new ShopError("unavailable");
}
