import type { ErrorReason } from "@dewy/core";
import { type CouponFacts, couponRefusal } from "./coupon-rules.ts";
import { discountableLines, type PricedLine, type PricingSettings, priceOrder } from "./price-order.ts";

/**
 * Pure: why the coupon may not be used for these lines, or null. One that would not make them cheaper (free delivery where delivery is
 * free, a discount that falls below the amount for free delivery) is `coupon_not_applicable`, so that it is not used up for nothing.
 */
export function whyNoCoupon(
  coupon: CouponFacts,
  lines: readonly PricedLine[],
  settings: PricingSettings,
  asked: { today: string; hasOrdered: boolean },
): ErrorReason | null {
  const { currency } = settings;
  const refusal = couponRefusal(coupon, discountableLines(lines, currency), { ...asked, currency });
  if (refusal) return refusal;
  const [cheaper, usual] = [priceOrder(lines, settings, coupon), priceOrder(lines, settings, null)];
  return cheaper.totals.total < usual.totals.total ? null : "coupon_not_applicable";
}
