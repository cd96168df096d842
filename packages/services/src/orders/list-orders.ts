import { type Page, ShopError } from "@dewy/core";
import type { AdminOrderRow, ListOrdersInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function listOrders(_ctx: ServiceContext, _input: ListOrdersInput): Promise<Page<AdminOrderRow>> {
  throw new ShopError("unavailable");
}
