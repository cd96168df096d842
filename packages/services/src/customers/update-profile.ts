import { ShopError } from "@dewy/core";
import type { Profile, UpdateProfileInput } from "@dewy/core/schemas";
import { requireCustomer, type ServiceContext } from "../context.ts";
import { profileColumns } from "./get-profile.ts";

/** Changes what is given of the signed-in customer's profile; null empties. Refuses a birthday to come (`invalid_input`). */
export async function updateProfile(ctx: ServiceContext, changes: UpdateProfileInput): Promise<Profile> {
  const { user_id } = requireCustomer(ctx);
  if (changes.date_of_birth && changes.date_of_birth > ctx.now().toISOString()) {
    throw new ShopError("invalid_input", { fields: [{ field: "date_of_birth", code: "too_late" }] });
  }
  return ctx.db
    .updateTable("users")
    .set({ ...changes, updated_at: ctx.now() })
    .where("id", "=", user_id)
    .returning(profileColumns)
    .executeTakeFirstOrThrow(() => new ShopError("not_signed_in"));
}
