import { productStats, productStatsInput, trackEventInput, userInsights, userInsightsInput } from "@dewy/core/schemas";
import { getProductStats, getUserInsights, trackEvent } from "@dewy/services";
import { rememberGuest } from "../../remember.ts";
import { ownerOrStaffProcedure, router, shopperProcedure, staffProcedure } from "../../trpc.ts";

export const analyticsRouter = router({
  trackEvent: shopperProcedure
    .meta({
      limit: "events",
      rest: {
        method: "POST",
        path: "/ml/analytics/track-event",
        status: 204,
        summary: "Record what this browser did",
      },
    })
    .input(trackEventInput)
    .mutation(({ ctx, input }) => trackEvent(rememberGuest(ctx), input)),

  userInsights: ownerOrStaffProcedure("customers")
    .meta({
      rest: {
        method: "GET",
        path: "/ml/analytics/user/{user_id}/insights",
        output: userInsights,
        summary: "What a user did and ordered",
      },
    })
    .input(userInsightsInput)
    .query(({ ctx, input }) => getUserInsights(ctx, input)),

  productStats: staffProcedure("stock")
    .meta({
      rest: {
        method: "GET",
        path: "/ml/analytics/product/{product_id}/stats",
        output: productStats,
        summary: "How a product was seen and sold",
      },
    })
    .input(productStatsInput)
    .query(({ ctx, input }) => getProductStats(ctx, input)),
});
