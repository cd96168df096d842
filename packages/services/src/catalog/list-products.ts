import { type Page, ShopError } from "@dewy/core";
import type { ListProductsInput, ProductCard } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function listProducts(_ctx: ServiceContext, _input: ListProductsInput): Promise<Page<ProductCard>> {
  throw new ShopError("unavailable");
}
