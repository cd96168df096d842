import { ShopError } from "@dewy/core";
import type { LoginInput } from "@dewy/core/schemas";
import type { SessionKind } from "@dewy/db";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { demoAccounts } from "../demo/demo-accounts.ts";
import { countLoginAttempt } from "./count-login-attempt.ts";
import { normalizePassword, verifyPassword } from "./password.ts";

export interface Account {
  id: number;
  /** The hash that was verified: a session is only opened while it is still the account's. */
  password_hash: string;
}

/**
 * The active account that the email and password are of. An unknown email, a wrong password, a deactivated account, the
 * demo's published password where the shop is no demo and, for `staff`, a customer's are all `wrong_credentials`, after the same work.
 */
export async function checkCredentials(
  ctx: ServiceContext,
  { email, password }: LoginInput,
  kind: SessionKind,
): Promise<Account> {
  // Published: once others can reach the shop it opens nothing, though the demo's people are still in the database.
  const published = !ctx.config.demo && normalizePassword(password) === demoAccounts.password;
  const account = await countLoginAttempt(ctx, email, async () => {
    const found = await ctx.db
      .selectFrom("users")
      .select(["id", "password_hash"])
      .where(sql`lower(email)`, "=", sql`lower(${email})`)
      .where("is_active", "=", true)
      .$if(kind === "staff", (query) => query.where("role", "!=", "customer"))
      .executeTakeFirst();
    const right = await verifyPassword(published ? undefined : found?.password_hash, password);
    return right ? found : undefined;
  });
  if (!account) throw new ShopError("wrong_credentials");
  return account;
}
