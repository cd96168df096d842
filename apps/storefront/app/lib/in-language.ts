import { type Locale, nameIn } from "@dewy/core";
import type { Category, ProductCard } from "@dewy/core/schemas";

/** A product of a list as a page in one language gets it. */
export type ListedProduct = Omit<ProductCard, "name_en" | "name_th" | "name_km"> & { name: string };

export function listed({ name_en, name_th, name_km, ...product }: ProductCard, locale: Locale): ListedProduct {
  return { ...product, name: nameIn({ name_en, name_th, name_km }, locale) };
}

/** A category's name in `locale`, in English where it has none. */
export const categoryName = (category: Pick<Category, "name" | "name_th" | "name_km">, locale: Locale): string =>
  (locale !== "en" && category[`name_${locale}`]) || category.name;
