import { ShopError } from "@dewy/core";
import type { SavedAddress, UpdateAddressInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { emptyToNull } from "../empty-to-null.ts";
import { addressColumns, clearDefault, fillDefaults, lockAddressBook } from "./address-book.ts";

/**
 * Changes what is given of one of the signed-in customer's addresses; null empties. One that moves to another type is its default only
 * when that is asked for, or it is the first there; one that ceases to be the default leaves that to the newest other. Refuses with `not_found`.
 */
export const updateAddress = (ctx: ServiceContext, { id, ...changes }: UpdateAddressInput): Promise<SavedAddress> =>
  inTransaction(ctx, async (ctx) => {
    const user_id = await lockAddressBook(ctx);
    const before = await ctx.db
      .selectFrom("user_addresses")
      .select(["type", "is_default"])
      .where("id", "=", id)
      .where("user_id", "=", user_id)
      .executeTakeFirst();
    if (!before) throw new ShopError("not_found");
    const { type = before.type, ...fields } = changes;
    const is_default = changes.is_default ?? (type === before.type && before.is_default);
    if (is_default) await clearDefault(ctx, user_id, type);
    await ctx.db
      .updateTable("user_addresses")
      .set({ ...emptyToNull(fields), type, is_default })
      .where("id", "=", id)
      .execute();
    await fillDefaults(ctx, user_id, changes.is_default === false ? id : null);
    return ctx.db.selectFrom("user_addresses").select(addressColumns).where("id", "=", id).executeTakeFirstOrThrow();
  });
