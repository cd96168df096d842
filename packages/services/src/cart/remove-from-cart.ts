import { ShopError } from "@dewy/core";
import type { Cart, RemoveFromCartInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function removeFromCart(_ctx: ServiceContext, _input: RemoveFromCartInput): Promise<Cart> {
  throw new ShopError("unavailable");
}
