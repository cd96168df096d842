import { pageOf } from "@dewy/core";
import { listWishlistInput, wish, wishInput, wishlistCard } from "@dewy/core/schemas";
import { addToWishlist, listWishlist, removeFromWishlist } from "@dewy/services";
import { customerProcedure, router } from "../trpc.ts";

export const wishlistRouter = router({
  list: customerProcedure
    .meta({ rest: { method: "GET", path: "/wishlist", output: pageOf(wishlistCard), summary: "My wishlist" } })
    .input(listWishlistInput)
    .query(({ ctx, input }) => listWishlist(ctx, input)),

  add: customerProcedure
    .meta({
      rest: { method: "POST", path: "/wishlist/add", output: wish, summary: "Put a product on my wishlist" },
    })
    .input(wishInput)
    .mutation(({ ctx, input }) => addToWishlist(ctx, input)),

  remove: customerProcedure
    .meta({
      rest: { method: "DELETE", path: "/wishlist/remove", status: 204, summary: "Take a product off my wishlist" },
    })
    .input(wishInput)
    .mutation(({ ctx, input }) => removeFromWishlist(ctx, input)),
});
