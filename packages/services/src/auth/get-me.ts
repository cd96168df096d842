import { ShopError } from "@dewy/core";
import type { SessionUser } from "@dewy/core/schemas";
import { requireCustomer, type ServiceContext } from "../context.ts";
import { sessionUserColumns } from "./user-views.ts";

/** The signed-in customer. */
export const getMe = async (ctx: ServiceContext): Promise<SessionUser> =>
  ctx.db
    .selectFrom("users")
    .select(sessionUserColumns)
    .where("id", "=", requireCustomer(ctx).user_id)
    .executeTakeFirstOrThrow(() => new ShopError("not_signed_in"));
