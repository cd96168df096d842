import { ShopError } from "@dewy/core";
import type { ProductImages, SetProductImagesInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { inTransaction, type ServiceContext } from "../context.ts";
import { getProductImages } from "./get-product-images.ts";

/**
 * Makes these the images of a product, in this order; where none is primary the first becomes it. `products.image_url` follows by
 * trigger. Of two at once the later wins whole.
 */
export const setProductImages = (ctx: ServiceContext, { id, images }: SetProductImagesInput): Promise<ProductImages> =>
  inTransaction(ctx, async (ctx) => {
    const { numUpdatedRows } = await ctx.db
      .updateTable("products")
      .set((eb) => ({ version: eb("version", "+", 1), updated_at: ctx.now() }))
      .where("id", "=", id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ShopError("not_found");
    const primary = images.findIndex((image) => image.is_primary);
    const rows = images.map(({ image_url, alt_text }, place) => ({
      image_url,
      alt_text: alt_text || null,
      sort_order: place,
      is_primary: place === Math.max(primary, 0),
    }));
    await ctx.db.deleteFrom("product_images").where("product_id", "=", id).execute();
    await sql`
      insert into product_images (product_id, image_url, alt_text, sort_order, is_primary, created_at)
      select ${id}::integer, i.image_url, i.alt_text, i.sort_order, i.is_primary, ${ctx.now()}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as i(image_url text, alt_text text, sort_order integer, is_primary boolean)
      order by i.sort_order
    `.execute(ctx.db);
    return getProductImages(ctx, { id });
  });
