import { nextReviewStatuses, ShopError } from "@dewy/core";
import type { AdminReview, ChangeReviewStatusInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import { inTransaction, type ServiceContext } from "../context.ts";
import { moveReviews } from "./move-reviews.ts";
import { adminReviewColumns } from "./review-columns.ts";

/**
 * Approves or rejects a review; its writer is told by mail when it becomes approved. To the status it has nothing happens; a move that
 * the process does not have is `illegal_transition` with the allowed ones.
 */
export const changeReviewStatus = (
  ctx: ServiceContext,
  { id, status }: ChangeReviewStatusInput,
): Promise<AdminReview> =>
  inTransaction(ctx, async (ctx) => {
    const [review] = await moveReviews(ctx, [id], status);
    if (!review) throw new ShopError("not_found");
    if (!review.moved && review.from !== status) {
      const allowed = nextReviewStatuses(review.from);
      throw new ShopError("illegal_transition", {
        from: review.from,
        to: status,
        allowed,
        fields: [{ field: "status", code: "illegal_transition", params: { allowed: allowed.join(", ") } }],
      });
    }
    const { rows } = await sql<AdminReview>`
      select ${adminReviewColumns} from reviews r join products p on p.id = r.product_id where r.id = ${id}::integer
    `.execute(ctx.db);
    return rows[0] as AdminReview;
  });
