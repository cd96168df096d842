import type { CheckCouponInput, CouponCheck } from "@dewy/core/schemas";
import { cartOwner } from "../cart/cart-owner.ts";
import type { ServiceContext } from "../context.ts";
import { previewPlan } from "../orders/plan-order.ts";
import { nobody } from "../orders/preview-order.ts";
import { couponCustomer, readCheckout } from "../orders/read-checkout.ts";

/**
 * Whether a code works for the actor's cart, by the checkout's own rules, and what the cart would cost. A guest's `email` tells what they
 * used and ordered before. Of a code that is not known, or not to be used, nothing is told.
 */
export async function checkCoupon(ctx: ServiceContext, { code, email }: CheckCouponInput): Promise<CouponCheck> {
  const owner = cartOwner(ctx.actor) ?? nobody;
  const customer = couponCustomer(owner, email);
  const facts = await readCheckout(ctx, { owner, customer, email, coupon_code: code });
  const { plan, coupon_refusal: reason } = previewPlan(facts, code);
  const coupon = reason === "coupon_unknown" ? null : facts.coupon;
  return {
    ...plan.totals,
    code: coupon?.code ?? code,
    type: coupon?.type ?? null,
    valid: reason === null,
    reason,
  };
}
