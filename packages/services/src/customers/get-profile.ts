import { ShopError } from "@dewy/core";
import type { Profile } from "@dewy/core/schemas";
import { requireCustomer, type ServiceContext } from "../context.ts";

export const profileColumns = [
  "email",
  "email_verified",
  "first_name",
  "last_name",
  "phone",
  "date_of_birth",
  "gender",
  "skin_type",
  "language",
] as const;

/** What the signed-in customer told of themselves. */
export const getProfile = async (ctx: ServiceContext): Promise<Profile> =>
  ctx.db
    .selectFrom("users")
    .select(profileColumns)
    .where("id", "=", requireCustomer(ctx).user_id)
    .executeTakeFirstOrThrow(() => new ShopError("not_signed_in"));
