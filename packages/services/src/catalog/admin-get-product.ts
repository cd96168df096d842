import { ShopError } from "@dewy/core";
import type { AdminProduct } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { adminColumns } from "./product-columns.ts";

/** One product of any status, as staff edit it. */
export async function adminGetProduct(ctx: ServiceContext, input: { id: number }): Promise<AdminProduct> {
  const product = await ctx.db
    .selectFrom("products")
    .select(adminColumns)
    .where("id", "=", input.id)
    .executeTakeFirst();
  if (!product) throw new ShopError("not_found");
  return product;
}
