import type { WishInput } from "@dewy/core/schemas";
import { requireCustomer, type ServiceContext } from "../context.ts";

/** Takes a product off the customer's wishlist; one that is not on it is no error. */
export async function removeFromWishlist(ctx: ServiceContext, { product_id }: WishInput): Promise<void> {
  const { user_id } = requireCustomer(ctx);
  await ctx.db.deleteFrom("wishlists").where("user_id", "=", user_id).where("product_id", "=", product_id).execute();
}
