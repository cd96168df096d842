import { changePasswordInput, loginInput, registerInput, sessionAnswer, sessionUser } from "@dewy/core/schemas";
import { changePassword, getMe, login, logout, register } from "@dewy/services";
import { cookieNames } from "../cookies.ts";
import { rememberSession } from "../remember.ts";
import { customerProcedure, router, shopperProcedure } from "../trpc.ts";

export const authRouter = router({
  register: shopperProcedure
    .meta({
      rest: { method: "POST", path: "/auth/register", status: 201, output: sessionAnswer, summary: "Open an account" },
    })
    .input(registerInput)
    .mutation(async ({ ctx, input }) => rememberSession(ctx, "customer", await register(ctx, input))),

  login: shopperProcedure
    .meta({ rest: { method: "POST", path: "/auth/login", output: sessionAnswer, summary: "Sign in" } })
    .input(loginInput)
    .mutation(async ({ ctx, input }) => rememberSession(ctx, "customer", await login(ctx, input))),

  logout: shopperProcedure
    .meta({ rest: { method: "POST", path: "/auth/logout", status: 204, summary: "Sign out" } })
    .mutation(async ({ ctx }) => {
      await logout(ctx);
      ctx.cookies.clear(cookieNames.customer);
    }),

  me: customerProcedure
    .meta({ rest: { method: "GET", path: "/auth/me", output: sessionUser, summary: "The signed-in customer" } })
    .query(({ ctx }) => getMe(ctx)),

  changePassword: customerProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/auth/change-password",
        output: sessionAnswer,
        summary: "Change the password; every other session ends",
      },
    })
    .input(changePasswordInput)
    .mutation(async ({ ctx, input }) => rememberSession(ctx, "customer", await changePassword(ctx, input))),
});
