import { z } from "zod";
import { orderStatuses } from "../enums.ts";
import { dayRange } from "./day-range.ts";

const money = z.number();

const figures = {
  revenue: money,
  orders: z.int(),
  average_order: money,
  new_customers: z.int(),
};

/**
 * The shop in a range of days of a time zone. Orders that are neither cancelled nor refunded count, by the day they were placed, in the
 * shop's currency.
 */
export const dashboardStats = dayRange.extend({
  ...figures,
  /** Every day of the range. */
  by_day: z.array(z.object({ date: z.string(), revenue: money, orders: z.int(), new_customers: z.int() })),
  /** The same number of days just before. */
  previous: z.object({ from: z.string(), to: z.string(), ...figures }),
  /** Per cent against the days before, to one decimal; null where there was nothing before. */
  change: z.object({
    revenue: z.number().nullable(),
    orders: z.number().nullable(),
    average_order: z.number().nullable(),
    new_customers: z.number().nullable(),
  }),
  /** Every order of the range, whatever became of it. */
  orders_by_status: z.record(z.enum(orderStatuses), z.int()),
  top_products: z.array(
    z.object({
      id: z.int(),
      sku: z.string(),
      name_en: z.string(),
      name_th: z.string().nullable(),
      name_km: z.string().nullable(),
      quantity: z.int(),
      /** After discounts. */
      revenue: money,
    }),
  ),
  /** Products on sale that are nearly or quite sold out, now. */
  low_stock: z.array(
    z.object({
      id: z.int(),
      sku: z.string(),
      name_en: z.string(),
      name_th: z.string().nullable(),
      name_km: z.string().nullable(),
      stock: z.int(),
    }),
  ),
  low_stock_count: z.int(),
  pending_reviews: z.int(),
});
export type DashboardStats = z.infer<typeof dashboardStats>;
