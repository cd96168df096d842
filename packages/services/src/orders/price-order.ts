import {
  type Amount,
  type Currency,
  type Minor,
  minor,
  shareOf,
  subtract,
  sum,
  taxWithin,
  times,
  toAmount,
  toMinor,
  zero,
} from "@dewy/core";
import type { OrderTotals } from "@dewy/core/schemas";
import { type CouponFacts, type DiscountableLine, lineDiscounts } from "./coupon-rules.ts";

/** The settings that decide what an order costs. */
export interface PricingSettings {
  currency: Currency;
  shipping_amount: Amount;
  /** Goods after discount from which shipping is free; null for never. */
  free_shipping_from: Amount | null;
  /** Ten-thousandths. */
  tax_basis_points: number;
  tax_included: boolean;
}

export interface PricedLine {
  product_id: number;
  categories: string[];
  quantity: number;
  unit_price: Amount;
}

export interface LinePrice {
  total_price: Amount;
  discount_amount: Amount;
}

/** The lines as coupons see them. */
export const discountableLines = (lines: readonly PricedLine[], currency: Currency): DiscountableLine[] =>
  lines.map(({ product_id, categories, unit_price, quantity }) => ({
    product_id,
    categories,
    total: times(toMinor(unit_price, currency), quantity),
  }));

/**
 * What the lines cost, to the minor unit: a line's total is unit × quantity; the coupon's discount is allocated over the lines;
 * tax is on goods after discount and on shipping, within them or on top as the settings say. `coupon` must have been checked.
 */
export function priceOrder(
  lines: readonly PricedLine[],
  settings: PricingSettings,
  coupon: CouponFacts | null,
): { totals: OrderTotals; lines: LinePrice[] } {
  const { currency } = settings;
  const discountable = discountableLines(lines, currency);
  const discounts = coupon ? lineDiscounts(coupon, discountable, currency) : discountable.map(() => zero);
  const subtotal = sum(discountable.map((line) => line.total));
  const discount = sum(discounts);
  const goods = subtract(subtotal, discount);
  const shipping = coupon?.type === "free_shipping" ? zero : shippingOf(goods, settings);
  const taxable = sum([goods, shipping]);
  const tax = settings.tax_included
    ? taxWithin(taxable, settings.tax_basis_points)
    : shareOf(taxable, settings.tax_basis_points);
  const total = settings.tax_included ? taxable : sum([taxable, tax]);
  return {
    totals: {
      currency,
      subtotal: toAmount(subtotal, currency),
      discount_amount: toAmount(discount, currency),
      shipping_amount: toAmount(shipping, currency),
      tax_amount: toAmount(tax, currency),
      tax_included: settings.tax_included,
      total: toAmount(total, currency),
    },
    lines: discountable.map((line, index) => ({
      total_price: toAmount(line.total, currency),
      discount_amount: toAmount(discounts[index] ?? zero, currency),
    })),
  };
}

function shippingOf(goods: Minor, { currency, shipping_amount, free_shipping_from }: PricingSettings): Minor {
  if (goods === 0) return zero;
  const free = free_shipping_from !== null && goods >= toMinor(free_shipping_from, currency);
  return free ? minor(0) : toMinor(shipping_amount, currency);
}
