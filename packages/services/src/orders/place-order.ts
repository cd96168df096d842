import { ShopError } from "@dewy/core";
import type { PlacedOrder, PlaceOrderInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function placeOrder(_ctx: ServiceContext, _input: PlaceOrderInput): Promise<PlacedOrder> {
  throw new ShopError("unavailable");
}
