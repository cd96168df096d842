import { ShopError } from "@dewy/core";
import type { ProductFacets, ProductFacetsInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function getFacets(_ctx: ServiceContext, _input: ProductFacetsInput): Promise<ProductFacets> {
  throw new ShopError("unavailable");
}
