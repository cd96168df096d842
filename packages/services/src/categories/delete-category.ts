import { ShopError } from "@dewy/core";
import type { CategoryByIdInput } from "@dewy/core/schemas";
import { violatedConstraint } from "@dewy/db";
import type { ServiceContext } from "../context.ts";

/**
 * Deletes a category in which nothing stands: with products or categories in it, it is `category_in_use`, as the foreign keys say.
 * Products that it merely showed beside their own category lose nothing but that.
 */
export async function deleteCategory(ctx: ServiceContext, { id }: CategoryByIdInput): Promise<void> {
  try {
    const { numDeletedRows } = await ctx.db.deleteFrom("categories").where("id", "=", id).executeTakeFirst();
    if (numDeletedRows === 0n) throw new ShopError("not_found");
  } catch (error) {
    const inUse = /^(products_category|categories_parent_id)_fkey$/.test(violatedConstraint(error) ?? "");
    throw inUse ? new ShopError("category_in_use", { fields: [{ field: "id", code: "category_in_use" }] }) : error;
  }
}
