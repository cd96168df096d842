import { ShopError } from "@dewy/core";
import type { DeleteAddressInput } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { fillDefaults, lockAddressBook } from "./address-book.ts";

/** Deletes one of the signed-in customer's addresses; after the default, the newest of its type takes its place. Refuses with `not_found`. */
export const deleteAddress = (ctx: ServiceContext, { id }: DeleteAddressInput): Promise<void> =>
  inTransaction(ctx, async (ctx) => {
    const user_id = await lockAddressBook(ctx);
    const deleted = await ctx.db
      .deleteFrom("user_addresses")
      .where("id", "=", id)
      .where("user_id", "=", user_id)
      .returning("id")
      .executeTakeFirst();
    if (!deleted) throw new ShopError("not_found");
    await fillDefaults(ctx, user_id);
  });
