import { z } from "zod";
import { couponStatuses, couponTypes } from "../enums.ts";
import { couponStates } from "./coupons.ts";
import { dayRange } from "./day-range.ts";
import { orderTotals } from "./order-views.ts";

const money = z.number();
const optionalText = z.string().nullable();

export const adminCouponRow = z.object({
  id: z.int(),
  code: z.string(),
  name: z.string(),
  type: z.enum(couponTypes),
  value: z.number(),
  max_discount: money.nullable(),
  min_order_value: money.nullable(),
  usage_limit: z.int().nullable(),
  usage_limit_per_user: z.int().nullable(),
  used_count: z.int(),
  is_first_time_only: z.boolean(),
  /** As staff set it. */
  status: z.enum(couponStatuses),
  /** What it is today, by its status, days and count. */
  state: z.enum(couponStates),
  start_date: optionalText,
  end_date: optionalText,
  created_at: z.string(),
  updated_at: z.string(),
});
export type AdminCouponRow = z.infer<typeof adminCouponRow>;

export const adminCoupon = adminCouponRow.extend({
  description: optionalText,
  applicable_products: z.array(z.int()).nullable(),
  applicable_categories: z.array(z.string()).nullable(),
});
export type AdminCoupon = z.infer<typeof adminCoupon>;

/** A coupon that was ever used is only deactivated, so that what it did stays known. */
export const deletedCoupon = z.object({ id: z.int(), outcome: z.enum(["deleted", "deactivated"]) });
export type DeletedCoupon = z.infer<typeof deletedCoupon>;

/** What coupons did in a range of days, in the shop's currency; cancelled orders gave their coupon back. */
export const couponStats = dayRange.extend({
  /** Coupons there are, and how many of them are active or expired today. */
  total: z.int(),
  active: z.int(),
  expired: z.int(),
  redemptions: z.int(),
  /** Taken off goods; delivery that was free is not counted. Refunded orders are left out, as in `revenue`. */
  discount_total: money,
  /** Of the orders with a coupon. */
  revenue: money,
  top_coupons: z.array(
    z.object({
      id: z.int(),
      code: z.string(),
      name: z.string(),
      type: z.enum(couponTypes),
      redemptions: z.int(),
      discount_total: money,
      revenue: money,
    }),
  ),
});
export type CouponStats = z.infer<typeof couponStats>;

/** What my cart would cost with the code, or without it and why it does not apply. `type` is null where the code is not known. */
export const couponCheck = orderTotals.extend({
  code: z.string(),
  type: z.enum(couponTypes).nullable(),
  valid: z.boolean(),
  reason: z.string().nullable(),
});
export type CouponCheck = z.infer<typeof couponCheck>;
