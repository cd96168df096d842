import { ShopError } from "@dewy/core";
import type { SessionAnswer } from "@dewy/core/schemas";
import type { SessionKind } from "@dewy/db";
import { inTransaction, type ServiceContext } from "../context.ts";
import type { Account } from "./check-credentials.ts";
import { beginSession } from "./sessions.ts";
import { sessionUserColumns } from "./user-views.ts";

/** Begins the session that verified credentials earned. */
export const openSession = (
  ctx: ServiceContext,
  { id, password_hash }: Account,
  kind: SessionKind,
): Promise<SessionAnswer> =>
  inTransaction(ctx, async (ctx) => {
    // The lock orders this against a change of the password meanwhile, which ends every session it finds.
    const user = await ctx.db
      .selectFrom("users")
      .select(sessionUserColumns)
      .where("id", "=", id)
      .where("password_hash", "=", password_hash)
      .where("is_active", "=", true)
      .forShare()
      .executeTakeFirst();
    if (!user) throw new ShopError("wrong_credentials");
    return { user, ...(await beginSession(ctx, id, kind)) };
  });
