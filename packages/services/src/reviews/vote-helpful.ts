import { ShopError } from "@dewy/core";
import type { ReviewByIdInput, ReviewVotes } from "@dewy/core/schemas";
import { violatedConstraint } from "@dewy/db";
import { sql } from "kysely";
import { requireCustomer, type ServiceContext } from "../context.ts";

/**
 * The customer finds an approved review helpful; a second time counts nothing. One's own is `forbidden`, one that is not to be read is
 * `not_found`. The table holds one vote each, and the count follows it by trigger.
 */
export async function voteHelpful(ctx: ServiceContext, { id }: ReviewByIdInput): Promise<ReviewVotes> {
  const { user_id } = requireCustomer(ctx);
  const vote = sql`
    insert into review_votes (review_id, user_id, created_at)
    select id, ${user_id}::integer, ${ctx.now()}::timestamptz from reviews
    where id = ${id}::integer and status = 'approved' and user_id is distinct from ${user_id}::integer
    on conflict do nothing
  `;
  try {
    await vote.execute(ctx.db);
  } catch (error) {
    // Otherwise the review was deleted at this moment.
    if (violatedConstraint(error) !== "review_votes_review_id_fkey") throw error;
  }
  const review = await ctx.db
    .selectFrom("reviews")
    .select(["helpful_count", "user_id"])
    .where("id", "=", id)
    .where("status", "=", "approved")
    .executeTakeFirst();
  if (!review) throw new ShopError("not_found");
  if (review.user_id === user_id) throw new ShopError("forbidden", { fields: [{ field: "id", code: "forbidden" }] });
  return { helpful_count: review.helpful_count };
}
