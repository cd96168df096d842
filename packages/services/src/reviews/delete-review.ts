import { ShopError } from "@dewy/core";
import type { ReviewByIdInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { lockRated } from "./lock-rated.ts";

/** Deletes a review with its votes; the ratings of product and writer follow. Its writer may review the product again. */
export const deleteReview = (ctx: ServiceContext, { id }: ReviewByIdInput): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    await lockRated(ctx, [id]);
    const { numDeletedRows } = await ctx.db.deleteFrom("reviews").where("id", "=", id).executeTakeFirst();
    if (numDeletedRows === 0n) throw new ShopError("not_found");
  });
