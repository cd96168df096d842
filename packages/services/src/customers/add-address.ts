import { ShopError } from "@dewy/core";
import { ADDRESS_BOOK_LIMIT, type AddAddressInput, type SavedAddress } from "@dewy/core/schemas";
import { inTransaction, type ServiceContext } from "../context.ts";
import { emptyToNull } from "../empty-to-null.ts";
import { addressColumns, clearDefault, fillDefaults, lockAddressBook } from "./address-book.ts";

/** Keeps an address; the first of its type is the default. Refuses with `address_book_full`. */
export const addAddress = (
  ctx: ServiceContext,
  { type, is_default, ...fields }: AddAddressInput,
): Promise<SavedAddress> =>
  inTransaction(ctx, async (ctx) => {
    const user_id = await lockAddressBook(ctx);
    const { kept } = await ctx.db
      .selectFrom("user_addresses")
      .select(({ fn }) => fn.countAll<number>().as("kept"))
      .where("user_id", "=", user_id)
      .executeTakeFirstOrThrow();
    if (kept >= ADDRESS_BOOK_LIMIT) throw new ShopError("address_book_full");
    if (is_default) await clearDefault(ctx, user_id, type);
    const { id } = await ctx.db
      .insertInto("user_addresses")
      .values({ ...emptyToNull(fields), user_id, type, is_default, created_at: ctx.now() })
      .returning("id")
      .executeTakeFirstOrThrow();
    await fillDefaults(ctx, user_id);
    return ctx.db.selectFrom("user_addresses").select(addressColumns).where("id", "=", id).executeTakeFirstOrThrow();
  });
