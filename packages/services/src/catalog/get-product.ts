import { ShopError } from "@dewy/core";
import type { ProductDetail } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";

export async function getProduct(
  _ctx: ServiceContext,
  _input: { id: number } | { slug: string },
): Promise<ProductDetail> {
  throw new ShopError("unavailable");
}
