import type { Db } from "@dewy/db";
import fc from "fast-check";
import { expect, test } from "vitest";
import { heldBy } from "../held-by.ts";
import { givenCoupon, givenGuest, givenProduct } from "../testing.ts";
import { couponShop } from "./coupon-shop.ts";
import { orderRequest } from "./given-order.ts";
import { placeOrder } from "./place-order.ts";

const { shop, cart, expectBooksToBalance } = couponShop();

const setPrice = (product_id: number, price: number) => (db: Db) =>
  db.updateTable("products").set({ price }).where("id", "=", product_id).execute();

const endCoupon = (code: string) => (db: Db) =>
  db
    .updateTable("coupons")
    .set({ status: "expired", updated_at: new Date().toISOString() })
    .where("code", "=", code)
    .execute();

test("a price that changes after the plan and before the commit: the new one is charged, or refused where the shopper saw less", async () => {
  const product_id = await givenProduct(shop.fresh.db, { price: 10 });
  const order = async (expected_total?: number) => {
    const ctx = await cart(givenGuest(), { [product_id]: 1 });
    return () => placeOrder(ctx, orderRequest({ expected_total }));
  };
  expect(await heldBy(shop.fresh.db, setPrice(product_id, 12), await order())).toMatchObject({
    value: { subtotal: 12, total: 14 },
  });
  expect(await heldBy(shop.fresh.db, setPrice(product_id, 15), await order(14))).toMatchObject({
    reason: { reason: "price_changed", details: { total: 17, fields: [{ field: "expected_total" }] } },
  });
  expect(await heldBy(shop.fresh.db, setPrice(product_id, 9), await order(17))).toMatchObject({ value: { total: 11 } });
  await expectBooksToBalance();
});

test("a coupon that ends after the plan and before the commit is refused by its name, and the cart is kept", async () => {
  const coupon_code = await givenCoupon(shop.fresh.db, { value: 50 });
  const ctx = await cart();
  const outcome = await heldBy(shop.fresh.db, endCoupon(coupon_code), () =>
    placeOrder(ctx, orderRequest({ coupon_code })),
  );
  expect(outcome).toMatchObject({
    reason: { reason: "coupon_expired", details: { fields: [{ field: "coupon_code" }] } },
  });
  expect(await placeOrder(ctx, orderRequest())).toMatchObject({ discount_amount: 0, total: 12 });
  await expectBooksToBalance();
});

test("whatever the clock does during a checkout: the right total, or one clear refusal", async () => {
  const day = Date.parse("2026-06-10T05:00:00Z");
  const start_date = "2026-06-10";
  // Days from it: back and forth over both ends of the coupon's two days.
  const clocks = fc.array(fc.constantFrom(-3_650, -1, -0.5, 0, 0.5, 1, 1.5, 2, 30, 3_650), {
    minLength: 1,
    maxLength: 6,
  });
  const reasons = new Set<string>();
  await fc.assert(
    fc.asyncProperty(clocks, async (days) => {
      const coupon_code = await givenCoupon(shop.fresh.db, { value: 50, start_date, end_date: "2026-06-11" });
      let asked = 0;
      const now = () => new Date(day + (days[asked++ % days.length] ?? 0) * 86_400_000);
      const ctx = { ...(await cart()), now };
      const reason = await placeOrder(ctx, orderRequest({ coupon_code })).then(
        (order) => {
          expect(order).toMatchObject({ subtotal: 10, discount_amount: 5, shipping_amount: 2, total: 7 });
          return "placed";
        },
        (error) => error.reason,
      );
      expect(["placed", "coupon_not_started", "coupon_expired"]).toContain(reason);
      reasons.add(reason);
    }),
    { numRuns: 60 },
  );
  expect(reasons.size).toBe(3);
  await expectBooksToBalance();
});
