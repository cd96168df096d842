import type { ReviewByIdInput } from "@dewy/core/schemas";
import { requireCustomer, type ServiceContext } from "../context.ts";

/** The customer no longer finds a review helpful; where they never did, nothing changes. */
export async function takeVoteBack(ctx: ServiceContext, { id }: ReviewByIdInput): Promise<void> {
  const { user_id } = requireCustomer(ctx);
  await ctx.db.deleteFrom("review_votes").where("review_id", "=", id).where("user_id", "=", user_id).execute();
}
