import { profile, updateProfileInput } from "@dewy/core/schemas";
import { getProfile, updateProfile } from "@dewy/services";
import { customerProcedure, router } from "../trpc.ts";

export const profileRouter = router({
  get: customerProcedure
    .meta({
      rest: { method: "GET", path: "/profile", output: profile, summary: "What the customer told of themselves" },
    })
    .query(({ ctx }) => getProfile(ctx)),

  update: customerProcedure
    .meta({ rest: { method: "PUT", path: "/profile", output: profile, summary: "Change what is given; null empties" } })
    .input(updateProfileInput)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
});
