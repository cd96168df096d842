import {
  addToCartInput,
  cart,
  checkCouponInput,
  couponCheck,
  removeFromCartInput,
  updateCartInput,
} from "@dewy/core/schemas";
import { addToCart, checkCoupon, getCart, removeFromCart, updateCart } from "@dewy/services";
import { rememberGuest } from "../remember.ts";
import { router, shopperProcedure } from "../trpc.ts";

export const cartRouter = router({
  get: shopperProcedure
    .meta({ rest: { method: "GET", path: "/cart", output: cart, summary: "My cart" } })
    .query(({ ctx }) => getCart(ctx)),

  add: shopperProcedure
    .meta({ rest: { method: "POST", path: "/cart/add", output: cart, summary: "Add one or several lines to my cart" } })
    .input(addToCartInput)
    .mutation(({ ctx, input }) => addToCart(rememberGuest(ctx), input)),

  update: shopperProcedure
    .meta({ rest: { method: "PUT", path: "/cart/update", output: cart, summary: "Set a line's quantity" } })
    .input(updateCartInput)
    .mutation(({ ctx, input }) => updateCart(ctx, input)),

  remove: shopperProcedure
    .meta({ rest: { method: "DELETE", path: "/cart/remove", output: cart, summary: "Remove a line" } })
    .input(removeFromCartInput)
    .mutation(({ ctx, input }) => removeFromCart(ctx, input)),

  coupon: shopperProcedure
    .meta({
      // As ordering does: it tells of codes, and of what an email ordered before.
      limit: "writes",
      rest: { method: "GET", path: "/cart/coupon", output: couponCheck, summary: "Whether a coupon works for my cart" },
    })
    .input(checkCouponInput)
    .query(({ ctx, input }) => checkCoupon(ctx, input)),
});
