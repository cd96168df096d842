import { ShopError } from "@dewy/core";
import type { AdminProduct } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { adminColumns } from "./product-columns.ts";

/** One product of any status, as staff edit it. */
export async function adminGetProduct(ctx: ServiceContext, input: { id: number }): Promise<AdminProduct> {
  const product = await ctx.db
    .selectFrom("products")
    .select(adminColumns)
    .select(shownIn.as("categories"))
    .where("id", "=", input.id)
    .executeTakeFirst();
  if (!product) throw new ShopError("not_found");
  return product;
}

const shownIn = sql<string[]>`array(
  select c.slug::text from product_categories l join categories c on c.id = l.category_id
  where l.product_id = products.id order by c.sort_order, c.id
)`;
