import type { ShopClient } from "@dewy/api/server";
import type { ImportProductRow, ImportReport } from "@dewy/core/schemas";
import type { Mapping } from "./mappings/mapping.ts";

export interface SendOptions {
  /** Stock of new products where the file has none. */
  default_stock: number;
  /** Categories that the shop lacks are made, named after their slug. */
  create_categories: boolean;
}

/** One batch through the router. */
export function sendRows(
  client: ShopClient,
  mapping: Mapping,
  rows: ImportProductRow[],
  { default_stock, create_categories }: SendOptions,
): Promise<ImportReport> {
  const known = mapping.categories.map(({ slug }) => slug);
  const wanted = create_categories ? [...new Set(rows.map(({ category }) => category))] : [];
  return client.admin.products.import.mutate({
    rows,
    default_stock,
    set_stock: mapping.sets_stock,
    new_categories: [...mapping.categories, ...wanted.filter((slug) => !known.includes(slug)).map(nameCategory)],
  });
}

const nameCategory = (slug: string) => ({
  slug,
  name: (slug.charAt(0).toUpperCase() + slug.slice(1)).replaceAll("-", " "),
});
