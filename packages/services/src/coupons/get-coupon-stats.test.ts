import { expect, test } from "vitest";
import { changeOrderStatus } from "../orders/change-order-status.ts";
import { fillCart, orderRequest } from "../orders/given-order.ts";
import { placeOrder } from "../orders/place-order.ts";
import { freshDatabase, givenGuest, givenProduct, makeContext } from "../testing.ts";
import { getCouponStats } from "./get-coupon-stats.ts";

test("what coupons did: uses, discounts and revenue of the days asked for, in one statement", async () => {
  const stats = await freshDatabase();
  try {
    const serum = await givenProduct(stats.db, { price: 10 });
    const base = { type: "percentage", value: 10, usage_limit_per_user: null } as const;
    await stats.db
      .insertInto("coupons")
      .values([
        { ...base, code: "TEN", name: "Ten" },
        { ...base, code: "FIVE", name: "Five", type: "fixed", value: 5 },
        { ...base, code: "OLD", name: "Old", end_date: "2026-04-30" },
        { ...base, code: "OFF", name: "Off", status: "inactive" },
      ])
      .execute();
    const use = async (moment: string, coupon_code: string, quantity: number) => {
      const ctx = makeContext(stats, { actor: givenGuest(), now: () => new Date(moment) });
      return placeOrder(await fillCart(ctx, { [serum]: quantity }), orderRequest({ coupon_code }));
    };
    // 00:30 of 1 May in Phnom Penh: 10 − 1 + 2.
    await use("2026-04-30T17:30:00Z", "TEN", 1);
    // 20 − 2 + 2.
    await use("2026-05-02T00:00:00Z", "TEN", 2);
    // 30 − 5 + 2.
    await use("2026-05-03T16:59:59Z", "FIVE", 3);
    await use("2026-05-03T17:00:00Z", "FIVE", 3);
    const { order_number } = await use("2026-05-02T00:00:00Z", "TEN", 1);
    await changeOrderStatus(makeContext(stats), { order_number, status: "cancelled" });
    stats.queries.length = 0;
    const ctx = makeContext(stats, { now: () => new Date("2026-05-20T00:00:00Z") });
    const answer = await getCouponStats(ctx, { from: "2026-05-01", to: "2026-05-03" });
    expect(stats.queries).toHaveLength(1);
    expect(answer).toMatchObject({
      total: 4,
      active: 2,
      expired: 1,
      redemptions: 3,
      discount_total: 8,
      revenue: 58,
      currency: "USD",
    });
    expect(
      answer.top_coupons.map(({ code, redemptions, discount_total, revenue }) => [
        code,
        redemptions,
        discount_total,
        revenue,
      ]),
    ).toEqual([
      ["TEN", 2, 3, 31],
      ["FIVE", 1, 5, 27],
    ]);
  } finally {
    await stats.drop();
  }
});
