import type { ProductStatus, SkinType } from "@dewy/core";
import type {
  Computed,
  Generated,
  GeneratedJson,
  GeneratedTimestamp,
  Json,
  Money,
  NullableTimestamp,
} from "./columns.ts";

export interface CategoriesTable {
  id: Generated<number>;
  name: string;
  name_th: string | null;
  name_km: string | null;
  slug: string;
  description: string | null;
  parent_id: number | null;
  image_url: string | null;
  is_active: Generated<boolean>;
  sort_order: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

export interface ProductsTable {
  id: Generated<number>;
  name_en: string;
  name_th: string | null;
  name_km: string | null;
  slug: string;
  description_en: string | null;
  description_th: string | null;
  description_km: string | null;
  short_description: string | null;
  sku: string;
  barcode: string | null;
  brand: Generated<string>;
  price: Money;
  compare_at_price: Money | null;
  cost_price: Money | null;
  stock: Generated<number>;
  track_inventory: Generated<boolean>;
  allow_backorders: Generated<boolean>;
  in_stock: Computed<boolean>;
  /** Grams. */
  weight: number | null;
  dimensions: Json<Record<string, unknown>> | null;
  skin_type: Generated<SkinType>;
  skin_types: Generated<SkinType[]>;
  category: string;
  skin_concerns: Generated<string[]>;
  /** INCI names in the order of the label. */
  ingredients: GeneratedJson<string[]>;
  usage_instructions: string | null;
  image_url: string | null;
  rating_avg: Generated<number>;
  rating_count: Generated<number>;
  meta_title: string | null;
  meta_description: string | null;
  status: Generated<ProductStatus>;
  is_featured: Generated<boolean>;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
  published_at: NullableTimestamp;
}

export interface ProductCategoriesTable {
  product_id: number;
  category_id: number;
}

export interface ProductImagesTable {
  id: Generated<number>;
  product_id: number;
  image_url: string;
  alt_text: string | null;
  sort_order: Generated<number>;
  is_primary: Generated<boolean>;
  created_at: GeneratedTimestamp;
}

export interface StockMovementsTable {
  id: Generated<number>;
  product_id: number;
  quantity: number;
  reason: string;
  actor: string;
  order_id: number | null;
  created_at: GeneratedTimestamp;
}

export interface ProductSearchTable {
  product_id: number;
  is_active: boolean;
  /** TSVECTOR. */
  title: string;
  /** TSVECTOR. */
  words: string;
}

export interface SearchWordsTable {
  word: string;
}

/** What of the catalogue changed last in which transaction. */
export interface CatalogChangesTable {
  /** `products`, `categories` or `product_search`. */
  what: string;
  /** 0 is every one. */
  id: number;
  /** XID8. */
  changed_in: string;
}
