import type { Category, ProductDetail } from "@dewy/core/schemas";
import type { Locale } from "@dewy/i18n";

/** A category's name in `locale`. */
export const categoryName = (category: Pick<Category, "name" | "name_th" | "name_km">, locale: Locale): string =>
  (locale !== "en" && category[`name_${locale}`]) || category.name;

/** A product's description in `locale`, in English where it has none. */
export const descriptionIn = (
  product: Pick<ProductDetail, "description_en" | "description_th" | "description_km">,
  locale: Locale,
): string | null => product[`description_${locale}`] || product.description_en;
