import type { LoginInput, SessionAnswer } from "@dewy/core/schemas";
import { mergeGuestCart } from "../cart/merge-guest-cart.ts";
import type { ServiceContext } from "../context.ts";
import { checkCredentials } from "./check-credentials.ts";
import { openSession } from "./open-session.ts";

/** Signs a customer in; what the guest had in the cart joins the customer's. Refuses with `wrong_credentials` or `too_many_attempts`. */
export async function login(ctx: ServiceContext, input: LoginInput): Promise<SessionAnswer> {
  const account = await checkCredentials(ctx, input, "customer");
  // Outside the session's transaction, which holds the customer's row: a checkout takes the cart's lines first, then that row.
  if (ctx.actor.kind === "guest" && ctx.actor.guest_id !== null) {
    await mergeGuestCart(ctx, { guest_id: ctx.actor.guest_id, user_id: account.id });
  }
  return openSession(ctx, account, "customer");
}
