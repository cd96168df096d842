import { dashboardStats, dayRangeInput } from "@dewy/core/schemas";
import { getDashboardStats } from "@dewy/services";
import { router, staffProcedure } from "../../trpc.ts";

export const adminDashboardRouter = router({
  stats: staffProcedure("dashboard")
    .meta({
      rest: {
        method: "GET",
        path: "/admin/dashboard/stats",
        output: dashboardStats,
        summary: "The shop in a range of days",
      },
    })
    .input(dayRangeInput)
    .query(({ ctx, input }) => getDashboardStats(ctx, input)),
});
