import type { Currency } from "@dewy/core";
import type { Generated, GeneratedTimestamp, Json, Money } from "./columns.ts";

export interface ShopSettingsTable {
  id: Generated<number>;
  shop_name: Generated<string>;
  currency: Generated<Currency>;
  /** An IANA time zone: coupons' days and the dashboard's are its days. */
  time_zone: Generated<string>;
  shipping_amount: Generated<Money>;
  free_shipping_from: Generated<Money | null>;
  /** Ten-thousandths: 1000 is 10 %. */
  tax_basis_points: Generated<number>;
  tax_included: Generated<boolean>;
  /** The large picture of the home page. */
  hero_image_url: string | null;
  updated_at: GeneratedTimestamp;
}

export interface OutboxTable {
  id: Generated<number>;
  job: string;
  payload: Json<Record<string, unknown>>;
  created_at: GeneratedTimestamp;
}
