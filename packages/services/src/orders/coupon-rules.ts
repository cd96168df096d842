import {
  allocate,
  type CouponStatus,
  type CouponType,
  type Currency,
  type ErrorReason,
  type Minor,
  shareOf,
  smaller,
  sum,
  toMinor,
  zero,
} from "@dewy/core";

/** A coupon as the checkout reads it. Days are `YYYY-MM-DD` in the shop's time zone. */
export interface CouponFacts {
  id: number;
  code: string;
  type: CouponType;
  value: number;
  max_discount: number | null;
  usage_limit: number | null;
  used_count: number;
  usage_limit_per_user: number | null;
  min_order_value: number | null;
  applicable_products: number[] | null;
  applicable_categories: string[] | null;
  status: CouponStatus;
  is_first_time_only: boolean;
  start_date: string | null;
  end_date: string | null;
  updated_at: string;
  /** How often this customer used it. */
  used_by_customer: number;
}

/** A line as coupons see it. */
export interface DiscountableLine {
  product_id: number;
  /** Every category the product stands in. */
  categories: string[];
  total: Minor;
}

/** How often one customer may use it: a coupon for first orders never more than once. */
export const limitPerCustomer = (coupon: CouponFacts): number | null =>
  coupon.is_first_time_only ? 1 : coupon.usage_limit_per_user;

/** Why the coupon does not apply, or null. `today` is the shop's day; `hasOrdered` whether the customer has an order already. */
export function couponRefusal(
  coupon: CouponFacts,
  lines: readonly DiscountableLine[],
  { today, hasOrdered, currency }: { today: string; hasOrdered: boolean; currency: Currency },
): ErrorReason | null {
  const perCustomer = limitPerCustomer(coupon);
  if (coupon.status === "inactive") return "coupon_unknown";
  if (coupon.status === "expired" || (coupon.end_date !== null && today > coupon.end_date)) return "coupon_expired";
  if (coupon.start_date !== null && today < coupon.start_date) return "coupon_not_started";
  if (coupon.usage_limit !== null && coupon.used_count >= coupon.usage_limit) return "coupon_used_up";
  if (perCustomer !== null && coupon.used_by_customer >= perCustomer) return "coupon_used_up";
  if (coupon.is_first_time_only && hasOrdered) return "coupon_first_order_only";
  const minimum = coupon.min_order_value ?? 0;
  if (sum(lines.map((line) => line.total)) < toMinor(minimum, currency)) return "coupon_minimum";
  if (!lines.some((line) => isEligible(coupon, line))) return "coupon_not_applicable";
  return null;
}

function isEligible(coupon: CouponFacts, line: DiscountableLine): boolean {
  const products = coupon.applicable_products ?? [];
  const categories = coupon.applicable_categories ?? [];
  if (products.length === 0 && categories.length === 0) return true;
  return products.includes(line.product_id) || line.categories.some((category) => categories.includes(category));
}

/** What the coupon takes off each line, in the lines' order: allocated over the eligible ones, never more than they cost. */
export function lineDiscounts(coupon: CouponFacts, lines: readonly DiscountableLine[], currency: Currency): Minor[] {
  const eligible = lines.map((line) => (isEligible(coupon, line) ? line.total : zero));
  return allocate(discountOf(coupon, sum(eligible), currency), eligible);
}

function discountOf(coupon: CouponFacts, base: Minor, currency: Currency): Minor {
  switch (coupon.type) {
    case "free_shipping":
      return zero;
    case "fixed":
      return smaller(toMinor(coupon.value, currency), base);
    case "percentage": {
      const share = shareOf(base, Math.round(coupon.value * 100));
      return coupon.max_discount === null ? share : smaller(share, toMinor(coupon.max_discount, currency));
    }
  }
}
