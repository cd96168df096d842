import type { UserLanguage } from "@dewy/core";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { type AccountLink, accountLinks, type LinkRequest, linkToken, tokenHash } from "./account-links.ts";

export interface KeptLink {
  user: { email: string; first_name: string | null; language: UserLanguage };
  token: string;
}

/**
 * Keeps the token that answers `request` with the account it is for, and answers both; undefined where there is nothing to mail: no such
 * account, it is deactivated or already verified, the link's time has passed, or the link was used or a newer one was asked for since.
 */
export async function keepLink(
  ctx: ServiceContext,
  link: AccountLink,
  { email, nonce, requested_at }: LinkRequest,
): Promise<KeptLink | undefined> {
  const { lifetimeMs, ...columns } = accountLinks[link];
  const expires = new Date(Date.parse(requested_at) + lifetimeMs);
  if (expires <= ctx.now()) return undefined;
  const found = await ctx.db
    .selectFrom("users")
    .select("id")
    .where(sql`lower(email)`, "=", sql`lower(${email})`)
    .executeTakeFirst();
  if (!found) return undefined;
  const token = linkToken(link, found.id, nonce, ctx.config.secret);
  const hash = tokenHash(token);
  const user = await ctx.db
    .updateTable("users")
    .set({ [columns.token]: hash, [columns.expires]: expires })
    .where("id", "=", found.id)
    .where("is_active", "=", true)
    .$if(link === "verification", (query) => query.where("email_verified", "=", false))
    // Expiries follow the order in which links were asked for, and outlive their tokens: this one's own is there after a first try,
    // the same or a later one without its token after it was used or ended.
    .where((where) =>
      where.or([
        where(columns.expires, "is", null),
        where(columns.expires, "<", expires.toISOString()),
        where(columns.token, "=", hash),
      ]),
    )
    // Mailed to the address of the account, never to the one that was typed.
    .returning(["email", "first_name", "language"])
    .executeTakeFirst();
  return user && { user, token };
}
