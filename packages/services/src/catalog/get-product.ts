import { ShopError } from "@dewy/core";
import type { ProductDetail } from "@dewy/core/schemas";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { ServiceContext } from "../context.ts";
import { detailColumns } from "./product-columns.ts";

/** One product on sale, whole, with its images; `not_found` for a draft, an archived or an unknown one. */
export async function getProduct(
  ctx: ServiceContext,
  input: { id: number } | { slug: string },
): Promise<ProductDetail> {
  const query = ctx.db
    .selectFrom("products")
    .select([...detailColumns, "in_stock"])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom("product_images")
          .select(["product_images.image_url", "product_images.alt_text"])
          .whereRef("product_id", "=", "products.id")
          .orderBy("is_primary", "desc")
          .orderBy("sort_order")
          .orderBy("id"),
      ).as("images"),
    )
    .where("status", "=", "active");
  const product = await ("slug" in input
    ? query.where("slug", "=", input.slug)
    : query.where("id", "=", input.id)
  ).executeTakeFirst();
  if (!product) throw new ShopError("not_found");
  return product;
}
