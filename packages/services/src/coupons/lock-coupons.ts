import type { Currency } from "@dewy/core";
import type { ServiceContext } from "../context.ts";
import { shopCurrency } from "../settings/shop-currency.ts";
import type { CouponTerms } from "./coupon-faults.ts";

export interface LockedCoupon extends CouponTerms {
  id: number;
  used_count: number;
}

/** The coupons of these ids, locked by id until the transaction ends, so that no order uses them meanwhile; and the shop's currency. */
export async function lockCoupons(
  ctx: ServiceContext,
  ids: readonly number[],
): Promise<{ currency: Currency; coupons: Map<number, LockedCoupon> }> {
  const currency = await shopCurrency(ctx);
  const rows = await ctx.db
    .selectFrom("coupons")
    .select([
      "id",
      "type",
      "value",
      "max_discount",
      "min_order_value",
      "usage_limit",
      "used_count",
      "start_date",
      "end_date",
    ])
    .where("id", "in", ids)
    .orderBy("id")
    .forUpdate()
    .execute();
  return { currency, coupons: new Map(rows.map((row) => [row.id, row])) };
}
