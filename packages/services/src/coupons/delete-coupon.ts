import { ShopError } from "@dewy/core";
import type { DeletedCoupon } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { touched } from "./coupon-columns.ts";
import { lockCoupons } from "./lock-coupons.ts";

/** Deletes a coupon that nobody ever used. One that was used is made inactive instead, so that counts and history stay. */
export async function deleteCoupon(ctx: ServiceContext, { id }: { id: number }): Promise<DeletedCoupon> {
  return inTransaction(ctx, async (ctx) => {
    const { coupons } = await lockCoupons(ctx, [id]);
    if (!coupons.has(id)) throw new ShopError("not_found");
    // A customer's row stays when their order is cancelled. Asked after the lock, so it sees the order that was waited for.
    const used = await ctx.db
      .selectFrom("coupon_customers")
      .select("coupon_id")
      .where("coupon_id", "=", id)
      .limit(1)
      .executeTakeFirst();
    if (!used) {
      await ctx.db.deleteFrom("coupons").where("id", "=", id).execute();
      return { id, outcome: "deleted" };
    }
    await ctx.db
      .updateTable("coupons")
      .set({ status: "inactive", updated_at: touched(ctx) })
      .where("id", "=", id)
      .execute();
    return { id, outcome: "deactivated" };
  });
}
