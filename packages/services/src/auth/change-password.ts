import { ShopError } from "@dewy/core";
import type { ChangePasswordInput, SessionAnswer } from "@dewy/core/schemas";
import { inTransaction, requireCustomer, type ServiceContext } from "../context.ts";
import { endedResetLinks } from "./account-links.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { refuseWeakPassword } from "./refuse-weak-password.ts";
import { beginSession, endUserSessions } from "./sessions.ts";
import { takePoint } from "./throttles.ts";
import { sessionUserColumns } from "./user-views.ts";

const wrongPassword = () =>
  new ShopError("wrong_password", { fields: [{ field: "current_password", code: "wrong_password" }] });

/**
 * Changes the signed-in customer's password, ends every session of theirs and begins a new one. Refuses with
 * `wrong_password`, `too_many_attempts` and, for a weak new one, `invalid_input`.
 */
export async function changePassword(
  ctx: ServiceContext,
  { current_password, new_password }: ChangePasswordInput,
): Promise<SessionAnswer> {
  const { user_id } = requireCustomer(ctx);
  const { email, password_hash: currentHash } = await ctx.db
    .selectFrom("users")
    .select(["email", "password_hash"])
    .where("id", "=", user_id)
    .executeTakeFirstOrThrow(() => new ShopError("not_signed_in"));
  refuseWeakPassword(new_password, email, "new_password");
  await takePoint(ctx.throttles.currentPassword, String(user_id));
  if (!(await verifyPassword(currentHash, current_password))) throw wrongPassword();
  await ctx.throttles.currentPassword.delete(String(user_id));
  const password_hash = await hashPassword(new_password);
  return inTransaction(ctx, async (ctx) => {
    const user = await ctx.db
      .updateTable("users")
      // A reset link asked for before dies with the password it was to replace.
      .set({ password_hash, ...endedResetLinks(ctx.now()), updated_at: ctx.now() })
      .where("id", "=", user_id)
      // Of two changes at once, the second finds that its current password no longer is.
      .where("password_hash", "=", currentHash)
      .returning(sessionUserColumns)
      .executeTakeFirst();
    if (!user) throw wrongPassword();
    await endUserSessions(ctx, user_id);
    return { user, ...(await beginSession(ctx, user_id, "customer")) };
  });
}
