import { ShopError } from "@dewy/core";
import type { GetOrderInput, Order } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function getOrder(_ctx: ServiceContext, _input: GetOrderInput): Promise<Order> {
  throw new ShopError("unavailable");
}
