import { expect, test } from "vitest";
import { checkCoupon } from "../coupons/check-coupon.ts";
import { givenCoupon, givenCustomer, givenGuest, givenProduct } from "../testing.ts";
import { couponShop } from "./coupon-shop.ts";
import { orderAnyhow, orderRequest, outcomesOf } from "./given-order.ts";
import { placeOrder } from "./place-order.ts";

const { shop, as, cart, order, expectBooksToBalance } = couponShop();

test("percentage to its largest discount, fixed, and free delivery, each on the order and its lines", async () => {
  const lines = { [shop.product]: 3 };
  const place = async (coupon_code: string) =>
    placeOrder(await cart(givenGuest(), lines), orderRequest({ coupon_code }));
  expect(await place(await givenCoupon(shop.fresh.db, { value: 50 }))).toMatchObject({
    subtotal: 30,
    discount_amount: 15,
    shipping_amount: 2,
    total: 17,
  });
  expect(await place(await givenCoupon(shop.fresh.db, { value: 50, max_discount: 4 }))).toMatchObject({
    discount_amount: 4,
    total: 28,
  });
  expect(await place(await givenCoupon(shop.fresh.db, { type: "fixed", value: 7.5 }))).toMatchObject({
    discount_amount: 7.5,
    total: 24.5,
  });
  expect(await place(await givenCoupon(shop.fresh.db, { type: "fixed", value: 99 }))).toMatchObject({
    discount_amount: 30,
    total: 0,
  });
  const freeDelivery = await place(await givenCoupon(shop.fresh.db, { type: "free_shipping", value: 0 }));
  expect(freeDelivery).toMatchObject({ discount_amount: 0, shipping_amount: 0, total: 30 });
  await expectBooksToBalance();
});

test("a coupon that would not make the cart cheaper is refused, and so not used up for nothing", async () => {
  const free = await givenCoupon(shop.fresh.db, { type: "free_shipping", value: 0 });
  const delivered = await cart(givenGuest(), { [shop.product]: 4 });
  await expect(placeOrder(delivered, orderRequest({ coupon_code: free }))).rejects.toMatchObject({
    reason: "coupon_not_applicable",
    details: { fields: [{ field: "coupon_code" }] },
  });
  // $40 ship free; less a per cent, they would cost $39.60 and $2.
  const little = await givenCoupon(shop.fresh.db, { value: 1 });
  expect(await checkCoupon(delivered, { code: little })).toMatchObject({
    valid: false,
    reason: "coupon_not_applicable",
    total: 40,
  });
  const nothing = await cart(givenGuest(), { [await givenProduct(shop.fresh.db, { price: 0 })]: 1 });
  expect(await checkCoupon(nothing, { code: little })).toMatchObject({ valid: false, discount_amount: 0 });
});

test("products and categories: a product's own and additional ones, and those above them", async () => {
  const category = async (slug: string, parent_id: number | null = null) =>
    (
      await shop.fresh.db
        .insertInto("categories")
        .values({ name: slug, slug, parent_id })
        .returning("id")
        .executeTakeFirst()
    )?.id ?? 0;
  const care = await category("care");
  const face = await category("face", care);
  await category("night", face);
  const gifts = await category("gifts", await category("seasonal"));
  const night = await givenProduct(shop.fresh.db, { price: 20, category: "night" });
  const present = await givenProduct(shop.fresh.db, { price: 10, category: "care" });
  await shop.fresh.db.insertInto("product_categories").values({ product_id: present, category_id: gifts }).execute();
  const mixed = await cart(givenGuest(), { [night]: 1, [present]: 1, [shop.product]: 1 });
  const discount = async (values: Record<string, unknown>) => {
    const check = await checkCoupon(mixed, { code: await givenCoupon(shop.fresh.db, { value: 50, ...values }) });
    return check.reason ?? check.discount_amount;
  };
  expect(await discount({ applicable_categories: ["night"] })).toBe(10);
  expect(await discount({ applicable_categories: ["face"] })).toBe(10);
  expect(await discount({ applicable_categories: ["care"] })).toBe(15);
  expect(await discount({ applicable_categories: ["seasonal"] })).toBe(5);
  expect(await discount({ applicable_products: [shop.product] })).toBe(5);
  expect(await discount({ applicable_products: [shop.product], applicable_categories: ["gifts"] })).toBe(10);
  expect(await discount({ applicable_products: [], applicable_categories: [] })).toBe(20);
  expect(await discount({ min_order_value: 40, applicable_categories: ["night"] })).toBe(10);
  expect(await discount({ min_order_value: 40.01, applicable_categories: ["night"] })).toBe("coupon_minimum");
});

const phnomPenh = { zone: "Asia/Phnom_Penh", start: "2026-06-09T17:00:00Z", end: "2026-06-10T16:59:59.999Z" };
// The clocks of Berlin go forward at 02:00 on 29 March 2026, and back at 03:00 on 25 October.
const spring = {
  zone: "Europe/Berlin",
  day: "2026-03-29",
  start: "2026-03-28T23:00:00Z",
  end: "2026-03-29T21:59:59.999Z",
};
const autumn = {
  zone: "Europe/Berlin",
  day: "2026-10-25",
  start: "2026-10-24T22:00:00Z",
  end: "2026-10-25T22:59:59.999Z",
};

test.each([{ day: "2026-06-10", ...phnomPenh }, spring, autumn])(
  "a coupon is valid from the first to the last second of $day in $zone",
  async ({ zone, day, start, end }) => {
    await shop.fresh.db.updateTable("shop_settings").set({ time_zone: zone }).execute();
    const coupon_code = await givenCoupon(shop.fresh.db, {
      start_date: day,
      end_date: day,
      usage_limit_per_user: null,
    });
    const at = (moment: number) => async () => {
      const ctx = { ...(await cart()), now: () => new Date(moment) };
      return placeOrder(ctx, orderRequest({ coupon_code }));
    };
    await expect(at(Date.parse(start) - 1)()).rejects.toMatchObject({ reason: "coupon_not_started" });
    await at(Date.parse(start))();
    await at(Date.parse(end))();
    await expect(at(Date.parse(end) + 1)()).rejects.toMatchObject({ reason: "coupon_expired" });
    await shop.fresh.db.updateTable("shop_settings").set({ time_zone: phnomPenh.zone }).execute();
  },
);

test("100 orders at once by one customer on a coupon with limit 1: exactly 1, in any case of the code", async () => {
  const code = await givenCoupon(shop.fresh.db, { usage_limit_per_user: 1 });
  const customer = await givenCustomer(shop.fresh.db);
  const { placed, reasons } = await outcomesOf(
    Array.from({ length: 100 }, (_, n) =>
      orderAnyhow(as(customer), { [shop.product]: 1 }, { coupon_code: n % 2 ? code : code.toLowerCase() }),
    ),
  );
  expect({ placed, reasons }).toEqual({ placed: 1, reasons: ["coupon_used_up"] });
  const used = await shop.fresh.db
    .selectFrom("coupons")
    .select("used_count")
    .where("code", "=", code)
    .executeTakeFirst();
  expect(used).toEqual({ used_count: 1 });
  await expectBooksToBalance();
});

test("100 orders at once on a coupon with limit 10, some of one guest with limit 2: exactly 10, no more than 2 theirs", async () => {
  const code = await givenCoupon(shop.fresh.db, { usage_limit: 10, usage_limit_per_user: 2 });
  const { placed, reasons } = await outcomesOf(
    Array.from({ length: 100 }, (_, n) => order(code, n % 2 ? undefined : n % 4 ? "Rith@x.com" : "rith@X.com")),
  );
  expect({ placed, reasons }).toEqual({ placed: 10, reasons: ["coupon_used_up"] });
  const theirs = await shop.fresh.db
    .selectFrom("coupon_usage")
    .select("customer")
    .where("customer", "=", "rith@x.com")
    .execute();
  expect(theirs.length).toBeLessThanOrEqual(2);
  await expectBooksToBalance();
});

test("the check on a cart tells what the order will cost, and nothing of a coupon that is not to be used", async () => {
  const code = await givenCoupon(shop.fresh.db, { value: 20 });
  const mine = await cart(givenGuest(), { [shop.product]: 2 });
  const check = await checkCoupon(mine, { code: code.toLowerCase() });
  expect(check).toMatchObject({ code, type: "percentage", valid: true, reason: null, discount_amount: 4, total: 18 });
  const { total } = await placeOrder(mine, orderRequest({ coupon_code: code, customer_email: "Pich@example.com" }));
  expect(total).toBe(check.total);
  expect(await checkCoupon(await cart(), { code, email: "pich@EXAMPLE.com" })).toMatchObject({
    valid: false,
    reason: "coupon_used_up",
    discount_amount: 0,
  });
  const hidden = await givenCoupon(shop.fresh.db, { status: "inactive" });
  for (const asked of [hidden, "NO-SUCH"]) {
    expect(await checkCoupon(await cart(), { code: asked })).toMatchObject({
      code: asked,
      type: null,
      valid: false,
      reason: "coupon_unknown",
    });
  }
  expect(await checkCoupon(as({ kind: "guest", guest_id: null }), { code })).toMatchObject({ valid: false, total: 0 });
});
