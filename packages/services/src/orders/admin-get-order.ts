import { ShopError } from "@dewy/core";
import type { AdminOrder } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function adminGetOrder(_ctx: ServiceContext, _input: { order_number: string }): Promise<AdminOrder> {
  throw new ShopError("unavailable");
}
