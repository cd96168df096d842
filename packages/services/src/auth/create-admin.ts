import { ShopError } from "@dewy/core";
import type { CreateAdminInput, CreatedAdmin } from "@dewy/core/schemas";
import { sql } from "kysely";
import { actorName, inTransaction, type ServiceContext } from "../context.ts";
import { endedResetLinks } from "./account-links.ts";
import { hashPassword } from "./password.ts";
import { refuseWeakPassword } from "./refuse-weak-password.ts";
import { endUserSessions } from "./sessions.ts";

/**
 * Makes a member of staff; for scripts only, so that the admin's door cannot make keys to itself. The email of an existing
 * account gives that account the role and this password, activates it and ends its sessions (whoever opened it may not be
 * who it is now given to); `previous_role` says so.
 */
export async function createAdmin(
  ctx: ServiceContext,
  { email, password, role }: CreateAdminInput,
): Promise<CreatedAdmin> {
  if (ctx.actor.kind !== "system") throw new ShopError("forbidden");
  refuseWeakPassword(password, email);
  const password_hash = await hashPassword(password);
  const email_verified_at = ctx.now();
  return inTransaction(ctx, async (ctx) => {
    const before = await ctx.db
      .selectFrom("users")
      .select("role")
      .where(sql`lower(email)`, "=", sql`lower(${email})`)
      .forUpdate()
      .executeTakeFirst();
    const account = { password_hash, role, is_active: true, email_verified: true, email_verified_at };
    const user = await ctx.db
      .insertInto("users")
      .values({ email, ...account })
      .onConflict((conflict) =>
        conflict.expression(sql`lower(email)`).doUpdateSet({
          ...account,
          ...endedResetLinks(ctx.now()),
          updated_at: ctx.now(),
        }),
      )
      .returning(["id", "email"])
      .executeTakeFirstOrThrow();
    await endUserSessions(ctx, user.id);
    ctx.log.info({ user_id: user.id, role, by: actorName(ctx.actor) }, "staff account made");
    return { ...user, role, previous_role: before?.role ?? null };
  });
}
