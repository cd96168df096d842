import { ShopError } from "@dewy/core";
import type { Cart, UpdateCartInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function updateCart(_ctx: ServiceContext, _input: UpdateCartInput): Promise<Cart> {
  throw new ShopError("unavailable");
}
