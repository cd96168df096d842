import {
  recommendations,
  recommendForProductInput,
  recommendForUserInput,
  recommendPopularInput,
} from "@dewy/core/schemas";
import { recommendForProduct, recommendForUser, recommendPopular } from "@dewy/services";
import { ownerOrStaffProcedure, publicProcedure, router } from "../../trpc.ts";

/** POST at REST, as the spec has them, but they only read: queries. */
export const recommendationsRouter = router({
  forUser: ownerOrStaffProcedure("customers")
    .meta({
      rest: {
        method: "POST",
        path: "/ml/recommendations/user/{user_id}",
        output: recommendations,
        summary: "What to recommend to a user",
      },
    })
    .input(recommendForUserInput)
    .query(({ ctx, input }) => recommendForUser(ctx, input)),

  forProduct: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/ml/recommendations/product/{product_id}",
        output: recommendations,
        summary: "What goes with a product",
      },
    })
    .input(recommendForProductInput)
    .query(({ ctx, input }) => recommendForProduct(ctx, input)),

  popular: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/ml/recommendations/popular",
        output: recommendations,
        summary: "What is popular, in all or in one category",
      },
    })
    .input(recommendPopularInput)
    .query(({ ctx, input }) => recommendPopular(ctx, input)),
});
