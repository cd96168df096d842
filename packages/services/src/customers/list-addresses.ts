import type { SavedAddress } from "@dewy/core/schemas";
import { requireCustomer, type ServiceContext } from "../context.ts";
import { addressColumns } from "./address-book.ts";

/** The signed-in customer's addresses, of each type the default first, then the newest. */
export const listAddresses = async (ctx: ServiceContext): Promise<SavedAddress[]> =>
  ctx.db
    .selectFrom("user_addresses")
    .select(addressColumns)
    .where("user_id", "=", requireCustomer(ctx).user_id)
    .orderBy("type", "desc")
    .orderBy("is_default", "desc")
    .orderBy("id", "desc")
    .execute();
