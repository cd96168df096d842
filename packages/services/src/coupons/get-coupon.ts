import { ShopError } from "@dewy/core";
import type { AdminCoupon } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { couponRowColumns, couponState, shopToday } from "./coupon-columns.ts";

/** One coupon whole, for staff. */
export async function getCoupon(ctx: ServiceContext, { id }: { id: number }): Promise<AdminCoupon> {
  const { rows } = await sql<AdminCoupon>`
    select ${couponRowColumns}, c.description, c.applicable_products, c.applicable_categories,
      ${couponState(shopToday(ctx))} as state
    from coupons c where c.id = ${id}::integer
  `.execute(ctx.db);
  const [coupon] = rows;
  if (!coupon) throw new ShopError("not_found");
  return coupon;
}
