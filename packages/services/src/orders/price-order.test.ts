import { type Currency, currencies, sum, toMinor } from "@dewy/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CouponFacts, couponRefusal } from "./coupon-rules.ts";
import { type PricedLine, type PricingSettings, priceOrder } from "./price-order.ts";

const settings: PricingSettings = {
  currency: "USD",
  shipping_amount: 2,
  free_shipping_from: 40,
  tax_basis_points: 1000,
  tax_included: true,
};
const line = (unit_price: number, quantity = 1, product_id = 1, categories = ["serum"]): PricedLine => ({
  product_id,
  categories,
  quantity,
  unit_price,
});
const coupon = (overrides: Partial<CouponFacts> = {}): CouponFacts => ({
  id: 1,
  code: "C",
  type: "percentage",
  value: 10,
  max_discount: null,
  usage_limit: null,
  used_count: 0,
  usage_limit_per_user: null,
  min_order_value: null,
  applicable_products: null,
  applicable_categories: null,
  status: "active",
  is_first_time_only: false,
  start_date: null,
  end_date: null,
  updated_at: "2026-01-01T00:00:00Z",
  used_by_customer: 0,
  ...overrides,
});

test("tax within, or on top; shipping free from the set amount of goods after discount", () => {
  expect(priceOrder([line(11)], settings, null).totals).toMatchObject({
    subtotal: 11,
    shipping_amount: 2,
    tax_amount: 1.18,
    total: 13,
  });
  expect(priceOrder([line(11)], { ...settings, tax_included: false }, null).totals).toMatchObject({
    tax_amount: 1.3,
    total: 14.3,
  });
  expect(priceOrder([line(40)], settings, null).totals.shipping_amount).toBe(0);
  expect(priceOrder([line(40)], settings, coupon()).totals).toMatchObject({
    discount_amount: 4,
    shipping_amount: 2,
    total: 38,
  });
  expect(priceOrder([line(40)], { ...settings, free_shipping_from: null }, null).totals.shipping_amount).toBe(2);
});

test("a coupon takes its share of the eligible lines only, to its largest discount", () => {
  const lines = [line(10, 1, 1, ["serum"]), line(10, 1, 2, ["mask"])];
  expect(
    priceOrder(lines, settings, coupon({ value: 50, applicable_categories: ["mask"] })).lines.map(
      (l) => l.discount_amount,
    ),
  ).toEqual([0, 5]);
  expect(
    priceOrder(lines, settings, coupon({ value: 50, applicable_products: [1] })).lines.map((l) => l.discount_amount),
  ).toEqual([5, 0]);
  expect(priceOrder(lines, settings, coupon({ value: 50, max_discount: 3 })).totals.discount_amount).toBe(3);
  expect(priceOrder(lines, settings, coupon({ type: "fixed", value: 500 })).totals).toMatchObject({
    discount_amount: 20,
    total: 0,
  });
  expect(priceOrder(lines, settings, coupon({ type: "free_shipping" })).totals).toMatchObject({
    discount_amount: 0,
    shipping_amount: 0,
    total: 20,
  });
});

const asked = { today: "2026-06-15", hasOrdered: false, currency: "USD" as Currency };
const lines = [{ product_id: 1, categories: ["serum"], total: toMinor(20, "USD") }];

test.each([
  [{}, null],
  [{ status: "inactive" }, "coupon_unknown"],
  [{ status: "expired" }, "coupon_expired"],
  [{ end_date: "2026-06-15" }, null],
  [{ end_date: "2026-06-14" }, "coupon_expired"],
  [{ start_date: "2026-06-15" }, null],
  [{ start_date: "2026-06-16" }, "coupon_not_started"],
  [{ usage_limit: 5, used_count: 5 }, "coupon_used_up"],
  [{ usage_limit_per_user: 1, used_by_customer: 1 }, "coupon_used_up"],
  [{ min_order_value: 20.01 }, "coupon_minimum"],
  [{ min_order_value: 20 }, null],
  [{ applicable_categories: ["mask"] }, "coupon_not_applicable"],
  [{ applicable_products: [2], applicable_categories: ["serum"] }, null],
  [{ is_first_time_only: true }, null],
] as const)("coupon %j: %s", (overrides, refusal) => {
  expect(couponRefusal(coupon(overrides as Partial<CouponFacts>), lines, asked)).toBe(refusal);
});

test("a first order's coupon is refused after an order", () => {
  expect(couponRefusal(coupon({ is_first_time_only: true }), lines, { ...asked, hasOrdered: true })).toBe(
    "coupon_first_order_only",
  );
});

const price = (currency: Currency, largest: number) =>
  fc.integer({ min: 0, max: largest }).map((n) => (currency === "KHR" ? n : n / 100));

const anyOrder = fc.constantFrom(...currencies).chain((currency) =>
  fc.record({
    lines: fc.array(
      fc.record({
        product_id: fc.integer({ min: 1, max: 5 }),
        categories: fc.subarray(["serum", "mask", "toner"]),
        quantity: fc.integer({ min: 1, max: 99 }),
        unit_price: price(currency, 100_000),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    settings: fc.record({
      currency: fc.constant(currency),
      shipping_amount: price(currency, 5_000),
      free_shipping_from: fc.option(price(currency, 50_000)),
      tax_basis_points: fc.integer({ min: 0, max: 3000 }),
      tax_included: fc.boolean(),
    }),
    coupon: fc.option(
      fc
        .record({
          type: fc.constantFrom("percentage" as const, "fixed" as const, "free_shipping" as const),
          value: fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100),
          max_discount: fc.option(price(currency, 2_000)),
          applicable_products: fc.option(fc.subarray([1, 2, 3])),
          applicable_categories: fc.option(fc.subarray(["serum", "mask"])),
        })
        .map(coupon),
    ),
  }),
);

test("for any cart, coupon, currency and tax: totals reconcile, lines add up, nothing is negative, only eligible lines are discounted", () => {
  fc.assert(
    fc.property(anyOrder, ({ lines, settings, coupon }) => {
      const { totals, lines: priced } = priceOrder(lines, settings, coupon);
      const units = (amount: number) => toMinor(amount, settings.currency);
      const added = (amounts: number[]) => sum(amounts.map(units));
      expect(added(priced.map((l) => l.total_price))).toBe(units(totals.subtotal));
      expect(added(priced.map((l) => l.discount_amount))).toBe(units(totals.discount_amount));
      const tax = settings.tax_included ? 0 : units(totals.tax_amount);
      expect(units(totals.total)).toBe(
        units(totals.subtotal) - units(totals.discount_amount) + units(totals.shipping_amount) + tax,
      );
      for (const amount of Object.values(totals))
        if (typeof amount === "number") expect(amount).toBeGreaterThanOrEqual(0);
      for (const l of priced) expect(l.discount_amount).toBeLessThanOrEqual(l.total_price);
      const eligible = (product_id: number, categories: string[]) => {
        const [products, slugs] = [coupon?.applicable_products ?? [], coupon?.applicable_categories ?? []];
        if (products.length + slugs.length === 0) return true;
        return products.includes(product_id) || categories.some((slug) => slugs.includes(slug));
      };
      for (const [index, { product_id, categories }] of lines.entries()) {
        if (!eligible(product_id, categories)) expect(priced[index]?.discount_amount).toBe(0);
      }
      expect(totals.discount_amount).toBeLessThanOrEqual(totals.subtotal);
    }),
    { numRuns: 2000 },
  );
});
