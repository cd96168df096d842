import { ShopError } from "@dewy/core";
import type { RegisterInput, SessionAnswer } from "@dewy/core/schemas";
import { sql } from "kysely";
import { mergeGuestCart } from "../cart/merge-guest-cart.ts";
import { inTransaction, type ServiceContext } from "../context.ts";
import { addressPrefix } from "./address-prefix.ts";
import { promiseLink } from "./ask-for-link.ts";
import { hashPassword } from "./password.ts";
import { refuseWeakPassword } from "./refuse-weak-password.ts";
import { beginSession } from "./sessions.ts";
import { takePoint } from "./throttles.ts";
import { sessionUserColumns } from "./user-views.ts";

/**
 * Opens a customer's account, signs in and has a link mailed that verifies the email; the guest's cart becomes the customer's. Refuses a weak password
 * (`invalid_input`), `email_taken` (letter case aside) and, per address, `too_many_attempts`.
 */
export async function register(ctx: ServiceContext, { password, ...profile }: RegisterInput): Promise<SessionAnswer> {
  refuseWeakPassword(password, profile.email);
  if (ctx.ip !== undefined) await takePoint(ctx.throttles.registerByAddress, addressPrefix(ctx.ip));
  const password_hash = await hashPassword(password);
  return inTransaction(ctx, async (ctx) => {
    const user = await ctx.db
      .insertInto("users")
      .values({ ...profile, password_hash })
      .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
      .returning(sessionUserColumns)
      .executeTakeFirst();
    if (!user) throw new ShopError("email_taken", { fields: [{ field: "email", code: "email_taken" }] });
    if (ctx.actor.kind === "guest" && ctx.actor.guest_id !== null) {
      await mergeGuestCart(ctx, { guest_id: ctx.actor.guest_id, user_id: user.id });
    }
    await promiseLink(ctx, "send-verification", user.email);
    return { user, ...(await beginSession(ctx, user.id, "customer")) };
  });
}
