import { ShopError } from "@dewy/core";
import type { AdminCustomer, AdminUpdateCustomerInput } from "@dewy/core/schemas";
import { endUserSessions } from "../auth/sessions.ts";
import { inTransaction, type ServiceContext } from "../context.ts";
import { adminGetCustomer } from "./admin-get-customer.ts";

/**
 * Changes what staff may change of a customer; null empties. Who is deactivated is signed out everywhere in the same transaction, and
 * cannot sign in until they are active again. Staff accounts are not found.
 */
export async function adminUpdateCustomer(
  ctx: ServiceContext,
  input: AdminUpdateCustomerInput,
): Promise<AdminCustomer> {
  const { id, ...changes } = input;
  return inTransaction(ctx, async (ctx) => {
    const changed = await ctx.db
      .updateTable("users")
      .set({ ...changes, updated_at: ctx.now() })
      .where("id", "=", id)
      .where("role", "=", "customer")
      .returning("is_active")
      .executeTakeFirst();
    if (!changed) throw new ShopError("not_found");
    if (!changed.is_active) await endUserSessions(ctx, id);
    return adminGetCustomer(ctx, { id });
  });
}
