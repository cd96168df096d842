import { z } from "zod";
import { eventTypes } from "../enums.ts";
import { deviceInfo } from "./analytics.ts";
import { productCard } from "./product-views.ts";

const byType = z.array(z.object({ event_type: z.enum(eventTypes), count: z.int() }));
const timestamp = z.string();

/** What the events of one user say, as a store answers it; most first. */
export const userActivity = z.object({
  event_count: z.int(),
  session_count: z.int(),
  last_seen_at: timestamp.nullable(),
  by_type: byType,
  top_categories: z.array(z.object({ category: z.string(), count: z.int() })),
  /** Views of each product. */
  top_products: z.array(z.object({ product_id: z.int(), count: z.int() })),
  devices: z.array(z.object({ device_type: deviceInfo.shape.device_type, session_count: z.int() })),
});
export type UserActivity = z.infer<typeof userActivity>;

/** What events say of one product, as a store answers it; `day` is a day of the shop. */
export const productActivity = z.object({
  views: z.int(),
  /** Sessions that viewed it. */
  visitors: z.int(),
  cart_adds: z.int(),
  by_type: byType,
  by_day: z.array(z.object({ day: z.iso.date(), views: z.int(), cart_adds: z.int() })),
});
export type ProductActivity = z.infer<typeof productActivity>;

/** How much attention a product had, older events counting less. */
export const productWeights = z.array(z.object({ product_id: z.int(), weight: z.number() }));
export type ProductWeights = z.infer<typeof productWeights>;

export const userInsights = userActivity.omit({ top_products: true }).extend({
  user_id: z.int(),
  since: timestamp,
  /** Of orders that were neither cancelled nor refunded, since `since`. */
  orders: z.object({ count: z.int(), spent: z.number(), last_order_at: timestamp.nullable() }),
  top_products: z.array(z.object({ product: productCard, views: z.int() })),
});
export type UserInsights = z.infer<typeof userInsights>;

export const productStats = productActivity.extend({
  product_id: z.int(),
  from: timestamp,
  to: timestamp,
  /** From orders that were neither cancelled nor refunded. */
  orders: z.int(),
  units_sold: z.int(),
  revenue: z.number(),
  /** Orders per visitor; null without visitors. */
  conversion_rate: z.number().nullable(),
});
export type ProductStats = z.infer<typeof productStats>;
