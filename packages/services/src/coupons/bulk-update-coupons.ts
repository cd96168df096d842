import type { BulkResults, BulkUpdateCouponsInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { emptyToNull } from "../empty-to-null.ts";
import { touched } from "./coupon-columns.ts";
import { faultsOfChange } from "./coupon-faults.ts";
import { lockCoupons } from "./lock-coupons.ts";

/**
 * Sets the same of many coupons in one transaction. A coupon that is not there (`not_found`), or whose other terms the change
 * contradicts (`invalid_input`: an end before its start, a limit below its uses), is left as it is.
 */
export async function bulkUpdateCoupons(
  ctx: ServiceContext,
  { ids, set }: BulkUpdateCouponsInput,
): Promise<BulkResults<number>> {
  const changes = emptyToNull(set);
  return inTransaction(ctx, async (ctx) => {
    const { currency, coupons } = await lockCoupons(ctx, ids);
    const results = ids.map((id) => {
      const coupon = coupons.get(id);
      if (!coupon) return { id, ok: false, reason: "not_found" };
      const contradicted = faultsOfChange(coupon, changes, currency).length > 0;
      return contradicted ? { id, ok: false, reason: "invalid_input" } : { id, ok: true, reason: null };
    });
    const changed = results.flatMap(({ id, ok }) => (ok ? [id] : []));
    if (changed.length > 0) {
      await ctx.db
        .updateTable("coupons")
        .set({ ...changes, updated_at: touched(ctx) })
        .where("id", "in", changed)
        .execute();
    }
    return { results };
  });
}
