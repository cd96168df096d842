import { router } from "../../trpc.ts";
import { analyticsRouter } from "./analytics.ts";
import { recommendationsRouter } from "./recommendations.ts";
import { skinRouter } from "./skin.ts";

export const mlRouter = router({
  recommendations: recommendationsRouter,
  analytics: analyticsRouter,
  skin: skinRouter,
});
