import { z } from "zod";
import { productStatuses, skinTypes } from "../enums.ts";
import { pageInput } from "../page.ts";
import { amount, httpUrl, id, line, requiredLine, slug, text, version } from "./fields.ts";

export const productSorts = ["newest", "price_asc", "price_desc", "rating", "name", "featured"] as const;

const filters = {
  category: slug.max(100).optional(),
  skin_type: z.enum(skinTypes).optional(),
  concern: line(50).optional(),
  brand: line(100).optional(),
  min_price: amount.optional(),
  max_price: amount.optional(),
  in_stock: z.boolean().optional(),
};

export const listProductsInput = pageInput(productSorts).extend(filters);
export type ListProductsInput = z.infer<typeof listProductsInput>;

export const searchProductsInput = pageInput(["relevance", ...productSorts]).extend({
  q: requiredLine(100),
  ...filters,
});
export type SearchProductsInput = z.infer<typeof searchProductsInput>;

/** The facets of all active products, or of one category's. */
export const productFacetsInput = z.object({ category: slug.max(100).optional() });
export type ProductFacetsInput = z.infer<typeof productFacetsInput>;

export const productByIdInput = z.object({ id });
export const productBySlugInput = z.object({ slug });

/** Staff see drafts and archived products too. */
export const adminListProductsInput = pageInput(["newest", "name", "stock_asc", "price_asc", "price_desc"]).extend({
  q: line(100).optional(),
  status: z.enum(productStatuses).optional(),
  category: slug.max(100).optional(),
});
export type AdminListProductsInput = z.infer<typeof adminListProductsInput>;

/** A concern as products and skins have it: `dark_spots`. */
export const concernTag = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(50);

/** What staff write of a product. Stock is not here: it changes by `stock_movements` only. */
export const productFields = z.object({
  name_en: requiredLine(255),
  name_th: line(255).nullish(),
  name_km: line(255).nullish(),
  slug,
  sku: requiredLine(100),
  barcode: line(100).nullish(),
  brand: line(100),
  description_en: text(20_000).nullish(),
  description_th: text(20_000).nullish(),
  description_km: text(20_000).nullish(),
  short_description: text(1_000).nullish(),
  price: amount,
  compare_at_price: amount.nullish(),
  cost_price: amount.nullish(),
  track_inventory: z.boolean(),
  allow_backorders: z.boolean(),
  weight: z.number().min(0).max(999_999.99).multipleOf(0.01).nullish(),
  skin_type: z.enum(skinTypes),
  skin_types: z.array(z.enum(skinTypes)).max(6),
  category: slug.max(100),
  skin_concerns: z.array(concernTag).max(20),
  ingredients: z.array(requiredLine(300)).max(300),
  usage_instructions: text(5_000).nullish(),
  image_url: httpUrl.nullish(),
  meta_title: line(255).nullish(),
  meta_description: text(1_000).nullish(),
  status: z.enum(productStatuses),
  is_featured: z.boolean(),
});

export type ProductFields = z.infer<typeof productFields>;

/** Categories that show a product beside its own. */
const categories = z.array(slug.max(100)).max(20);

/** A new product: only English name, SKU, price and category are asked for; the slug is made of brand and name when absent. */
export const createProductInput = productFields
  .partial()
  .extend(productFields.pick({ name_en: true, sku: true, price: true, category: true }).shape)
  .extend({ stock: z.int().min(0).max(1_000_000).default(0), categories: categories.optional() });
export type CreateProductInput = z.infer<typeof createProductInput>;

/**
 * A change: absent fields stay. `stock` is the counted number on the shelf and is recorded as an adjustment. With the `version` that
 * was read, a change that somebody made meanwhile is refused as `stale_version`; without it the last one wins.
 */
export const updateProductInput = productFields.partial().extend({
  id,
  version: version.optional(),
  stock: z.int().min(0).max(1_000_000).optional(),
  categories: categories.optional(),
});
export type UpdateProductInput = z.infer<typeof updateProductInput>;

/** One row of an import, keyed by SKU; stock is applied at creation, and later only when `set_stock`. */
export const importProductRow = createProductInput.omit({ stock: true, categories: true }).extend({
  line: z.int().min(1),
  stock: z.int().min(0).max(1_000_000).optional(),
  /** The ingredients as the label prints them (INCI), in place of `ingredients`: split by the import. */
  ingredients_text: text(20_000).optional(),
});
export type ImportProductRow = z.infer<typeof importProductRow>;

/** A category that the import creates where the shop has none of its slug; one it has is left as it is. */
export const importCategory = z.object({
  slug: slug.max(100),
  name: requiredLine(100),
  name_th: line(100).nullish(),
  name_km: line(100).nullish(),
});
export type ImportCategory = z.infer<typeof importCategory>;

export const importProductsInput = z.object({
  rows: z.array(importProductRow).min(1).max(500),
  /** Stock of a new product whose row names none. */
  default_stock: z.int().min(0).max(1_000_000).default(0),
  /** The file has a stock column: existing products take its value too. */
  set_stock: z.boolean().default(false),
  /** A row of a category that is neither in the shop nor here is rejected. */
  new_categories: z.array(importCategory).max(200).default([]),
});
export type ImportProductsInput = z.infer<typeof importProductsInput>;
