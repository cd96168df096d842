import type { BulkResults, BulkUpdateReviewsInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { moveReviews } from "./move-reviews.ts";

/**
 * Approves or rejects up to 1,000 reviews in one transaction. Those that are not there (`not_found`) or may not move so
 * (`illegal_transition`) are skipped; one that has the status already is done.
 */
export async function bulkUpdateReviews(
  ctx: ServiceContext,
  { ids, set: { status } }: BulkUpdateReviewsInput,
): Promise<BulkResults<number>> {
  const found = await inTransaction(ctx, (ctx) => moveReviews(ctx, ids, status));
  const reviews = new Map(found.map((review) => [review.id, review]));
  const results = ids.map((id) => {
    const review = reviews.get(id);
    const ok = review !== undefined && (review.moved || review.from === status);
    return { id, ok, reason: ok ? null : review ? "illegal_transition" : "not_found" };
  });
  return { results };
}
