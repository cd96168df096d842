import { ShopError } from "@dewy/core";
import type { AdminProduct, CreateProductInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function createProduct(_ctx: ServiceContext, _input: CreateProductInput): Promise<AdminProduct> {
  throw new ShopError("unavailable");
}
