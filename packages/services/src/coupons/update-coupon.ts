import { ShopError } from "@dewy/core";
import type { AdminCoupon, UpdateCouponInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { emptyToNull } from "../empty-to-null.ts";
import { touched } from "./coupon-columns.ts";
import { faultsOfChange } from "./coupon-faults.ts";
import { couponRefusal, refuseFaults } from "./coupon-refusal.ts";
import { getCoupon } from "./get-coupon.ts";
import { lockCoupons } from "./lock-coupons.ts";
import { unknownReferences } from "./unknown-references.ts";

/**
 * Changes the fields that are given; null empties. Refuses as `createCoupon` does, and a `usage_limit` below the uses there are. A
 * new `usage_limit_per_user` holds from the next order on, for every customer: a checkout writes it beside the count that it
 * raises, so no customer's row need be changed here.
 */
export async function updateCoupon(ctx: ServiceContext, input: UpdateCouponInput): Promise<AdminCoupon> {
  const { id, ...given } = input;
  const changes = emptyToNull(given);
  try {
    return await inTransaction(ctx, async (ctx) => {
      const { currency, coupons } = await lockCoupons(ctx, [id]);
      const before = coupons.get(id);
      if (!before) throw new ShopError("not_found");
      if (Object.keys(changes).length === 0) return getCoupon(ctx, { id });
      refuseFaults([...faultsOfChange(before, changes, currency), ...(await unknownReferences(ctx, given))]);
      await ctx.db
        .updateTable("coupons")
        .set({ ...changes, updated_at: touched(ctx) })
        .where("id", "=", id)
        .execute();
      return getCoupon(ctx, { id });
    });
  } catch (error) {
    throw couponRefusal(error);
  }
}
