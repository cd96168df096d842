import { z } from "zod";
import { currency } from "./fields.ts";

export const cartItem = z.object({
  product_id: z.int(),
  slug: z.string(),
  name_en: z.string(),
  name_th: z.string().nullable(),
  name_km: z.string().nullable(),
  brand: z.string(),
  image_url: z.string().nullable(),
  quantity: z.int(),
  unit_price: z.number(),
  total_price: z.number(),
  /** How many can be bought now; null where that is not limited. 0 also when the product is no longer sold. */
  available_quantity: z.int().nullable(),
});
export type CartItem = z.infer<typeof cartItem>;

export const cart = z.object({
  items: z.array(cartItem),
  item_count: z.int(),
  subtotal: z.number(),
  currency,
});
export type Cart = z.infer<typeof cart>;
