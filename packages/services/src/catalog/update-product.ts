import { ShopError } from "@dewy/core";
import type { AdminProduct, UpdateProductInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function updateProduct(_ctx: ServiceContext, _input: UpdateProductInput): Promise<AdminProduct> {
  throw new ShopError("unavailable");
}
