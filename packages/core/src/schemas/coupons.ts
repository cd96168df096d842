import { z } from "zod";
import { couponStatuses, couponTypes } from "../enums.ts";
import { pageInput } from "../page.ts";
import { bulkInput } from "./bulk.ts";
import { amount, day, email, id, line, requiredLine, slug, text } from "./fields.ts";

/** What a coupon is today: as stored (`inactive`), or by its days and its count. */
export const couponStates = ["active", "inactive", "expired", "scheduled", "used_up"] as const;
export type CouponState = (typeof couponStates)[number];

const limit = z.int().min(1).max(2_147_483_647);

/** What staff write of a coupon. Days are the shop's; the code is the same in any case. */
export const couponFields = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{3,50}$/),
  name: requiredLine(255),
  description: text(2_000).nullish(),
  type: z.enum(couponTypes),
  /** Per cent, an amount, or 0 for free shipping. */
  value: amount,
  /** The most that a percentage takes off. */
  max_discount: amount.nullish(),
  usage_limit: limit.nullish(),
  usage_limit_per_user: limit.nullish(),
  /** Of the whole order, before the discount. */
  min_order_value: amount.nullish(),
  /** With `applicable_categories`: what the coupon is for; everything where neither names any. */
  applicable_products: z.array(id).max(1_000).nullish(),
  /** Slugs; those below a category are in it. */
  applicable_categories: z.array(slug.max(100)).max(200).nullish(),
  status: z.enum(couponStatuses),
  is_first_time_only: z.boolean(),
  start_date: day.nullish(),
  /** Valid through this day. */
  end_date: day.nullish(),
});
export type CouponFields = z.infer<typeof couponFields>;

/** A new coupon: one use a customer where nothing else is said. */
export const createCouponInput = couponFields
  .partial()
  .extend(couponFields.pick({ code: true, name: true, type: true }).shape);
export type CreateCouponInput = z.infer<typeof createCouponInput>;

/** A change: what is left out stays, null empties. */
export const updateCouponInput = couponFields.partial().extend({ id });
export type UpdateCouponInput = z.infer<typeof updateCouponInput>;

export const couponByIdInput = z.object({ id });

export const listCouponsInput = pageInput(["newest", "code", "used_desc", "ends_soon"]).extend({
  /** What the coupon is today. */
  status: z.enum(couponStates).optional(),
  type: z.enum(couponTypes).optional(),
  /** Part of a code or name. */
  q: line(100).optional(),
});
export type ListCouponsInput = z.infer<typeof listCouponsInput>;

export const bulkUpdateCouponsInput = bulkInput(
  id,
  couponFields
    .pick({ status: true, start_date: true, end_date: true, usage_limit: true, usage_limit_per_user: true })
    .partial()
    .refine((set) => Object.keys(set).length > 0),
);
export type BulkUpdateCouponsInput = z.infer<typeof bulkUpdateCouponsInput>;

/** Whether a code works for my cart; a guest's email tells what they used before. */
export const checkCouponInput = z.object({ code: requiredLine(50), email: email.optional() });
export type CheckCouponInput = z.infer<typeof checkCouponInput>;
