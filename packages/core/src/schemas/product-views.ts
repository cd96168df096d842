import { z } from "zod";
import { productStatuses, skinTypes } from "../enums.ts";

const optionalText = z.string().nullable();
const money = z.number();
const timestamp = z.string();

const names = { name_en: z.string(), name_th: optionalText, name_km: optionalText };

/** What a card in a list shows; lists carry nothing more. */
export const productCard = z.object({
  id: z.int(),
  slug: z.string(),
  ...names,
  brand: z.string(),
  category: z.string(),
  price: money,
  compare_at_price: money.nullable(),
  image_url: optionalText,
  rating_avg: z.number(),
  rating_count: z.int(),
  in_stock: z.boolean(),
});
export type ProductCard = z.infer<typeof productCard>;

export const productDetail = productCard.extend({
  sku: z.string(),
  description_en: optionalText,
  description_th: optionalText,
  description_km: optionalText,
  short_description: optionalText,
  stock: z.int(),
  track_inventory: z.boolean(),
  allow_backorders: z.boolean(),
  skin_type: z.enum(skinTypes),
  skin_types: z.array(z.enum(skinTypes)),
  skin_concerns: z.array(z.string()),
  ingredients: z.array(z.string()),
  usage_instructions: optionalText,
  weight: z.number().nullable(),
  meta_title: optionalText,
  meta_description: optionalText,
  status: z.enum(productStatuses),
  created_at: timestamp,
  updated_at: timestamp,
  images: z.array(z.object({ image_url: z.string(), alt_text: optionalText })),
});
export type ProductDetail = z.infer<typeof productDetail>;

export const category = z.object({
  id: z.int(),
  slug: z.string(),
  name: z.string(),
  name_th: optionalText,
  name_km: optionalText,
  description: optionalText,
  image_url: optionalText,
  parent_slug: optionalText,
  product_count: z.int(),
});
export type Category = z.infer<typeof category>;

const counted = z.object({ value: z.string(), count: z.int() });

/** What the filters of a list can be set to, with how many active products each would match. */
export const productFacets = z.object({
  brands: z.array(counted),
  skin_types: z.array(counted),
  skin_concerns: z.array(counted),
  min_price: money,
  max_price: money,
  currency: z.string(),
});
export type ProductFacets = z.infer<typeof productFacets>;

export const adminProductRow = z.object({
  id: z.int(),
  sku: z.string(),
  slug: z.string(),
  ...names,
  brand: z.string(),
  category: z.string(),
  price: money,
  stock: z.int(),
  track_inventory: z.boolean(),
  status: z.enum(productStatuses),
  image_url: optionalText,
  version: z.int(),
  updated_at: timestamp,
});
export type AdminProductRow = z.infer<typeof adminProductRow>;

/** Everything staff may see and edit of one product. */
export const adminProduct = productDetail.omit({ images: true, in_stock: true }).extend({
  /** The categories that show it beside its own. */
  categories: z.array(z.string()),
  barcode: optionalText,
  cost_price: money.nullable(),
  is_featured: z.boolean(),
  version: z.int(),
  published_at: timestamp.nullable(),
});
export type AdminProduct = z.infer<typeof adminProduct>;

const importRemark = z.object({ line: z.int(), sku: z.string(), field: z.string(), reason: z.string() });
export type ImportRemark = z.infer<typeof importRemark>;

export const importReport = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows that were not imported. */
  rejected: z.array(importRemark),
  /** Rows that were imported without the field named. */
  ignored: z.array(importRemark),
});
export type ImportReport = z.infer<typeof importReport>;
