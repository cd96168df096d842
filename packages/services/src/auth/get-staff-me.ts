import { ShopError } from "@dewy/core";
import type { StaffUser } from "@dewy/core/schemas";
import type { ServiceContext } from "../context.ts";
import { staffView } from "./user-views.ts";

/** The signed-in member of staff, with what the role allows. A script is nobody: `not_signed_in`. */
export async function getStaffMe(ctx: ServiceContext): Promise<StaffUser> {
  if (ctx.actor.kind !== "staff") throw new ShopError("not_signed_in");
  const user = await ctx.db
    .selectFrom("users")
    .select(["id", "email", "first_name", "last_name", "role"])
    .where("id", "=", ctx.actor.user_id)
    .executeTakeFirstOrThrow(() => new ShopError("not_signed_in"));
  return staffView(user);
}
