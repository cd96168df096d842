import type { OrderTotals } from "@dewy/core/schemas";
import type { CouponFacts } from "../../orders/coupon-rules.ts";
import { type LinePrice, type PricedLine, type PricingSettings, priceOrder } from "../../orders/price-order.ts";
import { couponCustomer } from "../../orders/read-checkout.ts";
import { whyNoCoupon } from "../../orders/why-no-coupon.ts";
import type { DemoOrder } from "../demo-orders.ts";

/** A product as it stands in the database. */
export interface SeededProduct {
  id: number;
  sku: string;
  name_en: string;
  category: string;
  price: number;
}

export interface PricedOrder {
  order: DemoOrder;
  user_id: number | null;
  /** What the buyer is called where coupons are counted. */
  customer: string;
  totals: OrderTotals;
  lines: (LinePrice & { product: SeededProduct; quantity: number })[];
  coupon: CouponFacts | null;
}

export interface PricingFacts {
  products: ReadonlyMap<string, SeededProduct>;
  /** By code; counts and customers are worked out here. */
  coupons: ReadonlyMap<string, CouponFacts>;
  settings: PricingSettings & { time_zone: string };
  /** Ids of the registered customers, in the story's order. */
  user_ids: readonly number[];
}

/** What each order cost, by the checkout's own rules as they stood when it was placed. Orders are given oldest first. */
export function priceOrders(orders: readonly DemoOrder[], facts: PricingFacts): PricedOrder[] {
  const { settings } = facts;
  const shopDay = new Intl.DateTimeFormat("en-CA", { timeZone: settings.time_zone });
  const past: PricedOrder[] = [];
  for (const order of orders) {
    const at = placedAt(order);
    const user_id = order.customer === null ? null : (facts.user_ids[order.customer] ?? null);
    const customer = buyerName(user_id, order.buyer.email);
    const products = order.lines.map((line) => ({ ...line, product: productOf(facts, line.sku) }));
    const priced: PricedLine[] = products.map(({ product, quantity }) => ({
      product_id: product.id,
      categories: [product.category],
      quantity,
      unit_price: product.price,
    }));
    const before = past.filter((earlier) => earlier.customer === customer && !cancelledBy(earlier.order, at));
    const offered = order.coupon_code === null ? undefined : facts.coupons.get(order.coupon_code);
    const coupon = offered && asOf(offered, past, before, at);
    const refusal =
      coupon && whyNoCoupon(coupon, priced, settings, { today: shopDay.format(at), hasOrdered: before.length > 0 });
    const used = coupon && !refusal ? coupon : null;
    const { totals, lines } = priceOrder(priced, settings, used);
    past.push({
      order,
      user_id,
      customer,
      totals,
      coupon: used,
      lines: products.map(({ product, quantity }, index) => ({ ...(lines[index] as LinePrice), product, quantity })),
    });
  }
  return past;
}

export const placedAt = (order: DemoOrder): Date => (order.moves[0] as DemoOrder["moves"][number]).at;

export const isCancelled = (order: DemoOrder): boolean => order.moves.at(-1)?.status === "cancelled";

const cancelledBy = (order: DemoOrder, at: Date): boolean =>
  order.moves.some((move) => move.status === "cancelled" && move.at <= at);

function buyerName(user_id: number | null, email: string): string {
  const owner =
    user_id === null ? ({ column: "guest_id", value: "" } as const) : ({ column: "user_id", value: user_id } as const);
  return couponCustomer(owner, email) ?? "";
}

/** The coupon as the checkout would have read it then: one that is over now was open in its days. */
function asOf(
  coupon: CouponFacts,
  past: readonly PricedOrder[],
  before: readonly PricedOrder[],
  at: Date,
): CouponFacts {
  const uses = (orders: readonly PricedOrder[]) => orders.filter((earlier) => earlier.coupon?.id === coupon.id).length;
  return {
    ...coupon,
    status: coupon.status === "expired" ? "active" : coupon.status,
    used_count: uses(past.filter((earlier) => !cancelledBy(earlier.order, at))),
    used_by_customer: uses(before),
  };
}

function productOf({ products }: PricingFacts, sku: string): SeededProduct {
  const product = products.get(sku);
  if (!product) throw new RangeError(`order line: no demo product has the SKU "${sku}"`);
  return product;
}
