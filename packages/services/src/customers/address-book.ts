import { type AddressType, ShopError } from "@dewy/core";
import { sql } from "kysely";
import { requireCustomer, type ServiceContext } from "../context.ts";

export const addressColumns = [
  "id",
  "type",
  "first_name",
  "last_name",
  "company",
  "address_line1",
  "address_line2",
  "city",
  "state",
  "postal_code",
  "country",
  "phone",
  "is_default",
  "created_at",
] as const;

/**
 * Holds the signed-in customer's row until the transaction ends, so that of two changes to one address book the second sees what the
 * first left: how many addresses there are, and which are the defaults. Answers the customer's id.
 */
export async function lockAddressBook(ctx: ServiceContext): Promise<number> {
  const { id } = await ctx.db
    .selectFrom("users")
    .select("id")
    .where("id", "=", requireCustomer(ctx).user_id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow(() => new ShopError("not_signed_in"));
  return id;
}

/** Leaves the customer's type without a default, so that another address can take the place. */
export async function clearDefault(ctx: ServiceContext, user_id: number, type: AddressType): Promise<void> {
  await ctx.db
    .updateTable("user_addresses")
    .set({ is_default: false })
    .where("user_id", "=", user_id)
    .where("type", "=", type)
    .where("is_default", "=", true)
    .execute();
}

/** Gives each type that has addresses and no default its newest one, `unlike` only where there is no other. */
export async function fillDefaults(ctx: ServiceContext, user_id: number, unlike: number | null = null): Promise<void> {
  await sql`
    update user_addresses set is_default = true
    where id in (
      select distinct on (a.type) a.id from user_addresses a
      where a.user_id = ${user_id}::integer and not exists (
        select from user_addresses d where d.user_id = a.user_id and d.type = a.type and d.is_default
      )
      order by a.type, (a.id is not distinct from ${unlike}::integer), a.id desc
    )
  `.execute(ctx.db);
}
