import { ShopError } from "@dewy/core";
import type { AdminOrder, ChangeOrderStatusInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function changeOrderStatus(_ctx: ServiceContext, _input: ChangeOrderStatusInput): Promise<AdminOrder> {
  throw new ShopError("unavailable");
}
