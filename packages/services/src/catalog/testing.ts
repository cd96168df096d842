import type { CreateProductInput } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { createProduct } from "./create-product.ts";

/** Categories by slug; a name below another is written `parent/child`. */
export async function addCategories(ctx: ServiceContext, ...paths: string[]): Promise<void> {
  for (const path of paths) {
    const [slug = "", parent] = path.split("/").reverse();
    const above = parent
      ? await ctx.db.selectFrom("categories").select("id").where("slug", "=", parent).executeTakeFirst()
      : undefined;
    await ctx.db
      .insertInto("categories")
      .values({
        slug,
        name: slug,
        name_th: null,
        name_km: null,
        description: null,
        parent_id: above?.id ?? null,
        image_url: null,
      })
      .execute();
  }
}

let made = 0;

/** A product with what the test says, and something for the rest. */
export const addProduct = (ctx: ServiceContext, given: Partial<CreateProductInput> = {}) => {
  made += 1;
  return createProduct(ctx, {
    name_en: `Product ${made}`,
    sku: `SKU-${made}`,
    price: 10,
    category: "serum",
    stock: 5,
    ...given,
  });
};
