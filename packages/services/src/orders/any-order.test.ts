import { type Currency, currencies, sum, toMinor } from "@dewy/core";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { checkBooks } from "../books/check-books.ts";
import {
  type FreshDatabase,
  freshDatabase,
  givenCoupon,
  givenCustomer,
  givenGuest,
  givenProduct,
  makeContext,
} from "../testing.ts";
import { fillCart, orderRequest } from "./given-order.ts";
import { placeOrder } from "./place-order.ts";
import { previewOrder } from "./preview-order.ts";

vi.setConfig({ testTimeout: 60_000 });

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const cents = (largest: number) => fc.integer({ min: 0, max: largest }).map((n) => n / 100);

const checkouts = fc.record({
  asCustomer: fc.boolean(),
  lines: fc.array(
    fc.record({
      price: cents(50_000_00),
      stock: fc.nat(40),
      quantity: fc.integer({ min: 1, max: 30 }),
      track_inventory: fc.boolean(),
      allow_backorders: fc.boolean(),
      category: fc.constantFrom("serum", "mask"),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  settings: fc.record({
    currency: fc.constantFrom<Currency>(...currencies),
    shipping_amount: cents(50_00),
    free_shipping_from: fc.option(cents(500_00)),
    tax_basis_points: fc.integer({ min: 0, max: 3_000 }),
    tax_included: fc.boolean(),
  }),
  coupon: fc.option(
    fc.record({
      type: fc.constantFrom("percentage" as const, "fixed" as const, "free_shipping" as const),
      value: cents(100_00),
      max_discount: fc.option(cents(20_00)),
      min_order_value: fc.option(cents(200_00)),
      applicable_categories: fc.option(fc.subarray(["serum", "mask"])),
    }),
  ),
});

test("any cart, coupon, currency and tax: the order is what its preview said, and its rows reconcile to the minor unit", async () => {
  let [placed, discounted] = [0, 0];
  await fc.assert(
    fc.asyncProperty(checkouts, async ({ asCustomer, lines, settings, coupon }) => {
      await fresh.db
        .updateTable("shop_settings")
        .set({ ...settings, updated_at: new Date().toISOString() })
        .execute();
      const coupon_code = coupon === null ? undefined : await givenCoupon(fresh.db, coupon).catch(() => undefined);
      const ids = await Promise.all(lines.map(({ quantity: _, ...product }) => givenProduct(fresh.db, product)));
      const wanted = lines.map(({ stock, quantity, track_inventory, allow_backorders }) =>
        track_inventory && !allow_backorders ? Math.min(quantity, stock) : quantity,
      );
      const cart = Object.fromEntries(ids.map((id, index) => [id, wanted[index] ?? 0]).filter(([, n]) => n !== 0));
      if (Object.keys(cart).length === 0) return;
      const actor = asCustomer ? await givenCustomer(fresh.db) : givenGuest();
      const ctx = await fillCart(makeContext(fresh, { actor }), cart);
      const { coupon_refusal, ...preview } = await previewOrder(ctx, { coupon_code });
      const order = await placeOrder(ctx, orderRequest({ coupon_code: coupon_refusal ? undefined : coupon_code }));
      const { subtotal, discount_amount, shipping_amount, tax_amount, tax_included, total, currency } = order;
      expect(preview).toMatchObject({ subtotal, discount_amount, shipping_amount, tax_amount, tax_included, total });
      const rows = await fresh.db
        .selectFrom("order_items")
        .innerJoin("orders", "orders.id", "order_items.order_id")
        .select(["quantity", "unit_price", "total_price", "order_items.discount_amount"])
        .where("order_number", "=", order.order_number)
        .execute();
      const units = (amount: number) => toMinor(amount, currency);
      expect(rows).toHaveLength(Object.keys(cart).length);
      for (const { quantity, unit_price, total_price, discount_amount } of rows) {
        expect(units(total_price)).toBe(units(unit_price) * quantity);
        expect(discount_amount).toBeGreaterThanOrEqual(0);
        expect(discount_amount).toBeLessThanOrEqual(total_price);
      }
      expect(units(subtotal)).toBe(sum(rows.map(({ total_price }) => units(total_price))));
      expect(units(discount_amount)).toBe(sum(rows.map((row) => units(row.discount_amount))));
      expect(discount_amount).toBeLessThanOrEqual(subtotal);
      expect(units(total)).toBe(
        units(subtotal) - units(discount_amount) + units(shipping_amount) + (tax_included ? 0 : units(tax_amount)),
      );
      placed += 1;
      if (discount_amount > 0) discounted += 1;
    }),
    { numRuns: 150 },
  );
  // Not all of them refused, or without a coupon that does something.
  expect(placed).toBeGreaterThan(100);
  expect(discounted).toBeGreaterThan(10);
  expect(await checkBooks(makeContext(fresh))).toEqual([]);
});
