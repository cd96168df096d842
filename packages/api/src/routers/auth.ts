import {
  changePasswordInput,
  loginInput,
  registerInput,
  requestLinkInput,
  resetPasswordInput,
  sessionAnswer,
  sessionUser,
  verifyEmailInput,
} from "@dewy/core/schemas";
import {
  changePassword,
  forgotPassword,
  getMe,
  login,
  logout,
  register,
  resendVerification,
  resetPassword,
  verifyEmail,
} from "@dewy/services";
import { cookieNames } from "../cookies.ts";
import { rememberSession } from "../remember.ts";
import { customerProcedure, publicProcedure, router, shopperProcedure } from "../trpc.ts";

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

  // Others behind the same address must not keep anyone signed in.
  logout: shopperProcedure
    .meta({ limit: "none", rest: { method: "POST", path: "/auth/logout", status: 204, summary: "Sign out" } })
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

  verifyEmail: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/auth/verify-email",
        status: 204,
        summary: "Verify an email by the token of the mailed link; works once, for 24 hours",
      },
    })
    .input(verifyEmailInput)
    .mutation(({ ctx, input }) => verifyEmail(ctx, input)),

  resendVerification: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/auth/resend-verification",
        status: 204,
        summary: "Mail the link that verifies an email again; answers the same whether or not there is such an account",
      },
    })
    .input(requestLinkInput)
    .mutation(({ ctx, input }) => resendVerification(ctx, input)),

  forgotPassword: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/auth/forgot-password",
        status: 204,
        summary: "Mail a link to choose a new password; answers the same whether or not there is such an account",
      },
    })
    .input(requestLinkInput)
    .mutation(({ ctx, input }) => forgotPassword(ctx, input)),

  resetPassword: publicProcedure
    .meta({
      rest: {
        method: "POST",
        path: "/auth/reset-password",
        status: 204,
        summary:
          "Choose a new password by the token of the mailed link; works once, for an hour, and ends every session",
      },
    })
    .input(resetPasswordInput)
    .mutation(({ ctx, input }) => resetPassword(ctx, input)),
});
