import { type Page, ShopError } from "@dewy/core";
import type { ProductCard, SearchProductsInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function searchProducts(_ctx: ServiceContext, _input: SearchProductsInput): Promise<Page<ProductCard>> {
  throw new ShopError("unavailable");
}
