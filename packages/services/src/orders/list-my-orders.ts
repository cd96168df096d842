import { type Page, ShopError } from "@dewy/core";
import type { ListMyOrdersInput, OrderSummary } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function listMyOrders(_ctx: ServiceContext, _input: ListMyOrdersInput): Promise<Page<OrderSummary>> {
  throw new ShopError("unavailable");
}
