import { z } from "zod";
import { currency } from "./fields.ts";

/** What everyone may know of the shop: every page is worded and priced by it. */
export const shopInfo = z.object({
  shop_name: z.string(),
  /** Where the shop is reached, without a trailing slash. */
  url: z.string(),
  currency,
  time_zone: z.string(),
  shipping_amount: z.number(),
  free_shipping_from: z.number().nullable(),
  hero_image_url: z.string().nullable(),
});
export type ShopInfo = z.infer<typeof shopInfo>;
