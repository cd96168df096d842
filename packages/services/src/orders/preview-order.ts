import type { OrderPreview, PreviewOrderInput } from "@dewy/core/schemas";
import type { CartOwner } from "@dewy/db";
import { cartOwner } from "../cart/cart-owner.ts";
import type { ServiceContext } from "../context.ts";
import { previewPlan } from "./plan-order.ts";
import { couponCustomer, readCheckout } from "./read-checkout.ts";

/** Owns nothing: a visitor who has no cart yet still sees a total of zero. */
export const nobody: CartOwner = { column: "user_id", value: 0 };

/** What the actor's cart would cost now. A coupon that does not apply is named in `coupon_refusal`, not refused. */
export async function previewOrder(ctx: ServiceContext, { coupon_code }: PreviewOrderInput): Promise<OrderPreview> {
  const owner = cartOwner(ctx.actor) ?? nobody;
  const facts = await readCheckout(ctx, { owner, customer: couponCustomer(owner), coupon_code });
  const { plan, coupon_refusal } = previewPlan(facts, coupon_code);
  return {
    ...plan.totals,
    item_count: facts.lines.reduce((count, line) => count + line.quantity, 0),
    coupon_code: plan.coupon?.code ?? null,
    coupon_refusal,
    free_shipping_from: facts.settings.free_shipping_from,
  };
}
