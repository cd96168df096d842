import type { ResetPasswordInput } from "@dewy/core/schemas";
import type { Database } from "@dewy/db";
import { type ExpressionBuilder, sql } from "kysely";
import { inTransaction, type ServiceContext } from "../context.ts";
import { endedResetLinks, tokenHash } from "./account-links.ts";
import { countWrongLink, tokenInvalid } from "./count-wrong-link.ts";
import { hashPassword } from "./password.ts";
import { refuseWeakPassword } from "./refuse-weak-password.ts";
import { endUserSessions } from "./sessions.ts";

/**
 * Gives the account whose link carried `token` a new password, once, and ends all its sessions; the link has shown whose the email is, so
 * it is verified. Nobody is signed in. Refuses with `token_invalid`, `too_many_attempts` and, for a weak password, `invalid_input`,
 * after which the link still works.
 */
export async function resetPassword(ctx: ServiceContext, { token, new_password }: ResetPasswordInput): Promise<void> {
  const now = ctx.now();
  const linkWorks = (eb: ExpressionBuilder<Database, "users">) =>
    eb
      .and({ password_reset_token: tokenHash(token), is_active: true })
      .and("password_reset_expires", ">", now.toISOString());
  const { email } = await countWrongLink(ctx, () =>
    ctx.db.selectFrom("users").select("email").where(linkWorks).executeTakeFirst(),
  );
  refuseWeakPassword(new_password, email, "new_password");
  const password_hash = await hashPassword(new_password);
  await inTransaction(ctx, async (ctx) => {
    const user = await ctx.db
      .updateTable("users")
      .set({
        password_hash,
        ...endedResetLinks(now),
        email_verified: true,
        email_verified_at: sql`coalesce(email_verified_at, ${now.toISOString()}::timestamptz)`,
        email_verification_token: null,
        email_verification_expires: null,
        updated_at: now,
      })
      .where(linkWorks)
      .returning("id")
      .executeTakeFirst();
    // Another use of the link was faster.
    if (!user) throw tokenInvalid();
    await endUserSessions(ctx, user.id);
  });
}
