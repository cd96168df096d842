import { pageOf } from "@dewy/core";
import {
  adminReview,
  bulkResults,
  bulkUpdateReviewsInput,
  changeReviewStatusInput,
  id,
  listReviewsInput,
  reviewByIdInput,
} from "@dewy/core/schemas";
import { bulkUpdateReviews, changeReviewStatus, deleteReview, listReviews } from "@dewy/services";
import { router, staffProcedure } from "../../trpc.ts";

export const adminReviewsRouter = router({
  list: staffProcedure("reviews")
    .meta({ rest: { method: "GET", path: "/admin/reviews", output: pageOf(adminReview), summary: "List all reviews" } })
    .input(listReviewsInput)
    .query(({ ctx, input }) => listReviews(ctx, input)),

  changeStatus: staffProcedure("reviews")
    .meta({
      rest: {
        method: "PUT",
        path: "/admin/reviews/{id}/status",
        output: adminReview,
        summary: "Approve or reject a review",
      },
    })
    .input(changeReviewStatusInput)
    .mutation(({ ctx, input }) => changeReviewStatus(ctx, input)),

  delete: staffProcedure("reviews")
    .meta({ rest: { method: "DELETE", path: "/admin/reviews/{id}", status: 204, summary: "Delete a review" } })
    .input(reviewByIdInput)
    .mutation(({ ctx, input }) => deleteReview(ctx, input)),

  bulkUpdate: staffProcedure("reviews")
    .meta({
      rest: {
        method: "POST",
        path: "/admin/reviews/bulk-update",
        output: bulkResults(id),
        summary: "Approve or reject many reviews",
      },
    })
    .input(bulkUpdateReviewsInput)
    .mutation(({ ctx, input }) => bulkUpdateReviews(ctx, input)),
});
