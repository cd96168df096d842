import { analyzeSkinInput, skinAnalysis, skinRecommendations, skinRecommendationsInput } from "@dewy/core/schemas";
import { analyzeSkin, recommendForSkin } from "@dewy/services";
import { ownerOrStaffProcedure, router, shopperProcedure } from "../../trpc.ts";

export const skinRouter = router({
  analyze: shopperProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/ml/skin-analysis/analyze",
        output: skinAnalysis,
        summary: "A skin type, its needs and a routine from a questionnaire; kept for a customer",
      },
    })
    .input(analyzeSkinInput)
    .mutation(({ ctx, input }) => analyzeSkin(ctx, input)),

  recommendations: ownerOrStaffProcedure("customers")
    .meta({
      rest: {
        method: "GET",
        path: "/ml/skin-analysis/recommendations/{user_id}",
        output: skinRecommendations,
        summary: "What suits a user's skin",
      },
    })
    .input(skinRecommendationsInput)
    .query(({ ctx, input }) => recommendForSkin(ctx, input)),
});
