import { pageOf } from "@dewy/core";
import {
  createReviewInput,
  listMyReviewsInput,
  myReview,
  productReviews,
  productReviewsInput,
  reviewByIdInput,
  reviewVotes,
} from "@dewy/core/schemas";
import { createReview, listMyReviews, listProductReviews, takeVoteBack, voteHelpful } from "@dewy/services";
import { customerProcedure, publicProcedure, router } from "../trpc.ts";

export const reviewsRouter = router({
  ofProduct: publicProcedure
    .meta({
      rest: {
        method: "GET",
        path: "/products/{id}/reviews",
        output: productReviews,
        summary: "A product's approved reviews",
      },
    })
    .input(productReviewsInput)
    .query(({ ctx, input }) => listProductReviews(ctx, input)),

  mine: customerProcedure
    .meta({ rest: { method: "GET", path: "/reviews/mine", output: pageOf(myReview), summary: "My reviews" } })
    .input(listMyReviewsInput)
    .query(({ ctx, input }) => listMyReviews(ctx, input)),

  create: customerProcedure
    .meta({ rest: { method: "POST", path: "/reviews", status: 201, output: myReview, summary: "Review a product" } })
    .input(createReviewInput)
    .mutation(({ ctx, input }) => createReview(ctx, input)),

  voteHelpful: customerProcedure
    .meta({
      rest: { method: "POST", path: "/reviews/{id}/helpful", output: reviewVotes, summary: "Find a review helpful" },
    })
    .input(reviewByIdInput)
    .mutation(({ ctx, input }) => voteHelpful(ctx, input)),

  takeVoteBack: customerProcedure
    .meta({
      rest: { method: "DELETE", path: "/reviews/{id}/helpful", status: 204, summary: "Find it helpful no longer" },
    })
    .input(reviewByIdInput)
    .mutation(({ ctx, input }) => takeVoteBack(ctx, input)),
});
