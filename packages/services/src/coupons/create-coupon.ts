import type { AdminCoupon, CreateCouponInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { emptyToNull } from "../empty-to-null.ts";
import { shopCurrency } from "../settings/shop-currency.ts";
import { couponFaults } from "./coupon-faults.ts";
import { couponRefusal, refuseFaults } from "./coupon-refusal.ts";
import { getCoupon } from "./get-coupon.ts";
import { unknownReferences } from "./unknown-references.ts";

/**
 * Creates a coupon. Refuses with `coupon_code_taken` (in any case), `unknown_product`, `unknown_category` or, where its terms
 * contradict each other, `invalid_input`, naming the fields.
 */
export async function createCoupon(ctx: ServiceContext, input: CreateCouponInput): Promise<AdminCoupon> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      const currency = await shopCurrency(ctx);
      const now = ctx.now();
      const row = {
        value: 0,
        max_discount: null,
        min_order_value: null,
        usage_limit: null,
        start_date: null,
        end_date: null,
        ...emptyToNull(input),
        created_at: now,
        updated_at: now,
      };
      refuseFaults([...couponFaults(row, { currency, used_count: 0 }), ...(await unknownReferences(ctx, input))]);
      const { id } = await ctx.db.insertInto("coupons").values(row).returning("id").executeTakeFirstOrThrow();
      return getCoupon(ctx, { id });
    });
  } catch (error) {
    throw couponRefusal(error);
  }
}
