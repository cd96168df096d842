import { expect, test } from "vitest";
import { checkCoupon } from "../coupons/check-coupon.ts";
import { givenCoupon, givenCustomer, givenGuest, makeContext } from "../testing.ts";
import { changeOrderStatus } from "./change-order-status.ts";
import { couponShop } from "./coupon-shop.ts";
import { orderAnyhow, outcomesOf } from "./given-order.ts";
import { previewOrder } from "./preview-order.ts";

const { shop, as, cart, order, expectBooksToBalance } = couponShop();

test("a coupon for first orders: once an email in any case, whoever orders, and again when the order was cancelled", async () => {
  const [first, second] = [
    await givenCoupon(shop.fresh.db, { is_first_time_only: true }),
    await givenCoupon(shop.fresh.db, { is_first_time_only: true, usage_limit_per_user: 5 }),
  ];
  const { order_number } = await order(first, "Maly@example.com");
  const again = { reason: "coupon_first_order_only" };
  await expect(order(second, "maly@EXAMPLE.com")).rejects.toMatchObject(again);
  const customer = await givenCustomer(shop.fresh.db, { email: "Maly@Example.com" });
  await expect(order(second, "maly@example.com", customer)).rejects.toMatchObject(again);
  expect(await checkCoupon(await cart(customer), { code: second })).toMatchObject(again);
  expect(await previewOrder(await cart(customer), { coupon_code: second })).toMatchObject({
    coupon_refusal: "coupon_first_order_only",
  });
  expect(await checkCoupon(await cart(), { code: second, email: "MALY@example.com" })).toMatchObject(again);
  await changeOrderStatus(makeContext(shop.fresh), { order_number, status: "cancelled" });
  await order(second, "maly@example.com", customer);
  await expect(order(first, "other@example.com", customer)).rejects.toMatchObject(again);
  await expectBooksToBalance();
});

test("different coupons for first orders, all at once by one guest in any case: one order", async () => {
  const codes = await Promise.all(
    Array.from({ length: 8 }, () => givenCoupon(shop.fresh.db, { is_first_time_only: true })),
  );
  const emails = ["dara@example.com", "Dara@example.com", "DARA@EXAMPLE.COM"];
  const { placed, reasons } = await outcomesOf(
    Array.from({ length: 48 }, (_, n) => order(codes[n % 8] ?? "", emails[n % 3])),
  );
  expect({ placed, reasons }).toEqual({
    placed: 1,
    reasons: expect.arrayContaining(["coupon_first_order_only"]),
  });
  expect(reasons.filter((reason) => !/^coupon_(first_order_only|used_up)$/.test(reason))).toEqual([]);
  await expectBooksToBalance();
});

test("different coupons for first orders, all at once by one customer under many emails: one order", async () => {
  const codes = await Promise.all(
    Array.from({ length: 4 }, () => givenCoupon(shop.fresh.db, { is_first_time_only: true })),
  );
  const customer = await givenCustomer(shop.fresh.db);
  const { placed, reasons } = await outcomesOf(
    Array.from({ length: 24 }, (_, n) =>
      orderAnyhow(
        as(customer),
        { [shop.product]: 1 },
        { coupon_code: codes[n % 4] ?? "", customer_email: `m${n}@example.com` },
      ),
    ),
  );
  expect(placed).toBe(1);
  expect(reasons.toSorted()).toEqual(expect.arrayContaining(["coupon_first_order_only"]));
  expect(reasons.filter((reason) => !/^coupon_(first_order_only|used_up)$/.test(reason))).toEqual([]);
  await expectBooksToBalance();
});

test("cancelling first orders while others claim the same email: no deadlock, one stands", async () => {
  const codes = await Promise.all(
    Array.from({ length: 4 }, () => givenCoupon(shop.fresh.db, { is_first_time_only: true })),
  );
  const customer = await givenCustomer(shop.fresh.db, { email: "vanna@example.com" });
  for (let round = 0; round < 3; round++) {
    const { order_number } = await order(codes[round] ?? "", "vanna@example.com", customer);
    const cancelling = changeOrderStatus(makeContext(shop.fresh), { order_number, status: "cancelled" });
    const { reasons } = await outcomesOf(
      Array.from({ length: 12 }, (_, n) =>
        order(codes[(round + n) % 4] ?? "", "Vanna@example.com", n % 2 ? customer : givenGuest()),
      ),
    );
    await cancelling;
    expect(reasons.filter((reason) => !reason.startsWith("coupon_") && reason !== "cart_empty")).toEqual([]);
    const { rows } = await standing("vanna@example.com");
    expect(rows.length).toBeLessThanOrEqual(1);
    for (const { order_number } of rows) {
      await changeOrderStatus(makeContext(shop.fresh), { order_number, status: "cancelled" });
    }
  }
  await expectBooksToBalance();
});

const standing = async (email: string) => ({
  rows: await shop.fresh.db
    .selectFrom("orders")
    .select("order_number")
    .where("customer_email", "ilike", email)
    .where("status", "<>", "cancelled")
    .where("coupon_code", "is not", null)
    .execute(),
});
