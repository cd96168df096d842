import type { ServiceContext } from "../../context.ts";
import { demoCategories } from "../categories.ts";
import type { DemoProduct } from "../demo-products.ts";
import type { SeededProduct } from "./price-orders.ts";
import { categoryPicture, pictureUrl } from "./write-pictures.ts";

/** Inserts categories, products and their pictures; answers the products by SKU. */
export async function insertCatalog(
  ctx: ServiceContext,
  products: readonly DemoProduct[],
): Promise<Map<string, SeededProduct>> {
  const oldest = new Date(Math.min(...products.map(({ created_at }) => created_at.getTime())));
  const categories = await ctx.db
    .insertInto("categories")
    .values(
      demoCategories.map(({ slug, name_en, name_th, name_km, description }, sort_order) => ({
        ...{ slug, name: name_en, name_th, name_km, description, sort_order },
        image_url: pictureUrl(categoryPicture(slug)),
        created_at: oldest,
        updated_at: oldest,
      })),
    )
    .returning(["id", "slug"])
    .execute();
  const rows = await ctx.db
    .insertInto("products")
    .values(
      products.map(({ draw: _, popularity: __, ingredients, created_at, ...product }) => ({
        ...product,
        ingredients: JSON.stringify(ingredients),
        created_at,
        updated_at: product.published_at ?? created_at,
      })),
    )
    .returning(["id", "sku", "slug", "name_en", "brand", "category", "price", "created_at"])
    .execute();
  await ctx.db
    .insertInto("product_images")
    .values(
      rows.map(({ id, slug, name_en, brand, created_at }) => ({
        product_id: id,
        image_url: pictureUrl(slug),
        alt_text: `${brand} ${name_en}`,
        is_primary: true,
        created_at,
      })),
    )
    .execute();
  const sunscreen = categories.find(({ slug }) => slug === "sunscreen");
  if (sunscreen) {
    const shielding = rows.filter(({ name_en, category }) => name_en.includes("SPF") && category !== "sunscreen");
    await ctx.db
      .insertInto("product_categories")
      .values(shielding.map(({ id }) => ({ product_id: id, category_id: sunscreen.id })))
      .execute();
  }
  return new Map(rows.map((row) => [row.sku, row]));
}
