import type { SkinType } from "@dewy/core";
import { sql } from "kysely";

/** The columns of a product's page: the fields of `productDetail` but its images. */
export const detailColumns = [
  "id",
  "slug",
  "name_en",
  "name_th",
  "name_km",
  "brand",
  "category",
  "price",
  "compare_at_price",
  "image_url",
  "rating_avg",
  "rating_count",
  "sku",
  "description_en",
  "description_th",
  "description_km",
  "short_description",
  "stock",
  "track_inventory",
  "allow_backorders",
  "skin_type",
  // As text: pg cannot read an array of an enum of ours.
  sql<SkinType[]>`skin_types::text[]`.as("skin_types"),
  "skin_concerns",
  "ingredients",
  "usage_instructions",
  "weight",
  "meta_title",
  "meta_description",
  "status",
  "created_at",
  "updated_at",
] as const;

/** The columns that staff see: the fields of `adminProduct`. */
export const adminColumns = [
  ...detailColumns,
  "barcode",
  "cost_price",
  "is_featured",
  "version",
  "published_at",
] as const;
