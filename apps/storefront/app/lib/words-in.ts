import type { ProductDetail } from "@dewy/core/schemas";
import type { Locale } from "@dewy/i18n";

/** A product's description in `locale`, in English where it has none. */
export const descriptionIn = (
  product: Pick<ProductDetail, "description_en" | "description_th" | "description_km">,
  locale: Locale,
): string | null => product[`description_${locale}`] || product.description_en;
