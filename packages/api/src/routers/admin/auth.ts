import { createAdminInput, loginInput, staffSessionAnswer, staffUser } from "@dewy/core/schemas";
import { createAdmin, getStaffMe, logout, staffLogin } from "@dewy/services";
import { cookieNames } from "../../cookies.ts";
import { rememberSession } from "../../remember.ts";
import { publicProcedure, router, staffProcedure } from "../../trpc.ts";

export const adminAuthRouter = router({
  login: publicProcedure
    .meta({ rest: { method: "POST", path: "/admin/login", output: staffSessionAnswer, summary: "Sign in as staff" } })
    .input(loginInput)
    .mutation(async ({ ctx, input }) => {
      const actor = (await ctx.resolveStaff()) ?? ctx.actor;
      return rememberSession(ctx, "staff", await staffLogin({ ...ctx, actor }, input));
    }),

  logout: publicProcedure
    .meta({
      limit: "none",
      rest: { method: "POST", path: "/admin/logout", status: 204, summary: "Sign out of the admin" },
    })
    .mutation(async ({ ctx }) => {
      const actor = await ctx.resolveStaff();
      if (actor) await logout({ ...ctx, actor });
      ctx.cookies.clear(cookieNames.staff);
    }),

  me: staffProcedure(null)
    .meta({ rest: { method: "GET", path: "/admin/me", output: staffUser, summary: "The signed-in member of staff" } })
    .query(({ ctx }) => getStaffMe(ctx)),

  /** For scripts alone, so it has no REST path: the verb refuses staff. */
  createAdmin: staffProcedure("settings")
    .input(createAdminInput)
    .mutation(({ ctx, input }) => createAdmin(ctx, input)),
});
