import { type ErrorReason, ShopError, toAmount, toMinor } from "@dewy/core";
import type { OrderTotals } from "@dewy/core/schemas";
import type { CouponFacts } from "./coupon-rules.ts";
import { priceOrder } from "./price-order.ts";
import type { CheckoutFacts, CheckoutLine } from "./read-checkout.ts";
import { whyNoCoupon } from "./why-no-coupon.ts";

export interface PlannedLine {
  cart_id: number;
  product_id: number;
  product_sku: string;
  product_name: string;
  quantity: number;
  unit_price: number;
  total_price: number;
  discount_amount: number;
}

/** An order ready to be committed, true of the facts it was planned from. */
export interface OrderPlan {
  totals: OrderTotals;
  lines: PlannedLine[];
  coupon: CouponFacts | null;
  settings_updated_at: string;
}

/** DECIMAL(10,2), as every amount of an order is stored. */
const LARGEST_AMOUNT = 99_999_999.99;

/** Pure: what the order will be, or the refusal. Nothing is reserved by it. */
export function planOrder(
  facts: CheckoutFacts,
  asked: { coupon_code?: string | undefined; expected_total?: number | undefined },
): OrderPlan {
  refuseLines(facts.lines);
  const refusal = asked.coupon_code === undefined ? null : refusalOf(facts);
  if (refusal) throw new ShopError(refusal, { fields: [{ field: "coupon_code", code: refusal }] });
  const plan = price(facts, asked.coupon_code === undefined ? null : facts.coupon);
  if (plan.totals.total > LARGEST_AMOUNT || plan.totals.subtotal > LARGEST_AMOUNT)
    throw new ShopError("amount_too_large");
  if (asked.expected_total !== undefined && plan.totals.total > asked.expected_total) {
    throw new ShopError("price_changed", {
      total: plan.totals.total,
      fields: [{ field: "expected_total", code: "price_changed", params: { total: plan.totals.total } }],
    });
  }
  return plan;
}

/** Pure: what the cart would cost, with the reason why the coupon does not apply instead of a refusal. */
export function previewPlan(
  facts: CheckoutFacts,
  coupon_code: string | undefined,
): { plan: OrderPlan; coupon_refusal: ErrorReason | null } {
  const coupon_refusal = coupon_code === undefined ? null : refusalOf(facts);
  return { plan: price(facts, coupon_code === undefined || coupon_refusal ? null : facts.coupon), coupon_refusal };
}

function refuseLines(lines: readonly CheckoutLine[]): void {
  if (lines.length === 0) throw new ShopError("cart_empty");
  const gone = lines.find((line) => line.status !== "active");
  if (gone)
    throw new ShopError("product_unavailable", { product_id: gone.product_id, product_name: gone.product_name });
  const short = lines.filter((line) => line.available !== null && line.available < line.quantity);
  if (short.length > 0) {
    const [first] = short;
    throw new ShopError("out_of_stock", {
      product_id: first?.product_id,
      product_name: first?.product_name,
      available: first?.available,
      lines: short.map(({ product_id, product_name, quantity, available }) => ({
        product_id,
        product_name,
        quantity,
        available,
      })),
    });
  }
}

function refusalOf({ coupon, lines, settings, today, has_ordered }: CheckoutFacts): ErrorReason | null {
  return coupon ? whyNoCoupon(coupon, lines, settings, { today, hasOrdered: has_ordered }) : "coupon_unknown";
}

function price({ lines, settings }: CheckoutFacts, coupon: CouponFacts | null): OrderPlan {
  const priced = priceOrder(lines, settings, coupon);
  return {
    totals: priced.totals,
    coupon,
    settings_updated_at: settings.updated_at,
    lines: lines.map(({ cart_id, product_id, product_sku, product_name, quantity, unit_price }, index) => ({
      cart_id,
      product_id,
      product_sku,
      product_name,
      quantity,
      // What the total is a multiple of: a price may have more decimals than the currency.
      unit_price: toAmount(toMinor(unit_price, settings.currency), settings.currency),
      total_price: priced.lines[index]?.total_price ?? 0,
      discount_amount: priced.lines[index]?.discount_amount ?? 0,
    })),
  };
}
