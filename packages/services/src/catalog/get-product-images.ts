import { ShopError } from "@dewy/core";
import type { ProductImages } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

/** The images of a product of any status, in the order staff gave them. */
export async function getProductImages(ctx: ServiceContext, { id }: { id: number }): Promise<ProductImages> {
  const { rows } = await sql<ProductImages>`
    select (
      select coalesce(json_agg(image), '[]') from (
        select i.id, i.image_url, i.alt_text, i.is_primary from product_images i
        where i.product_id = p.id order by i.sort_order, i.id
      ) image
    ) as images
    from products p where p.id = ${id}::integer
  `.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new ShopError("not_found");
  return row;
}
