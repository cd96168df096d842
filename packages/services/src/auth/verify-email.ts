import type { VerifyEmailInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { tokenHash } from "./account-links.ts";
import { countWrongLink } from "./count-wrong-link.ts";

/** Marks the email verified whose link carried `token`, once, and has a welcome mailed. Refuses with `token_invalid` or `too_many_attempts`. */
export async function verifyEmail(ctx: ServiceContext, { token }: VerifyEmailInput): Promise<void> {
  const now = ctx.now().toISOString();
  await countWrongLink(ctx, async () => {
    const { rows } = await sql`
      with verified as (
        update users
        set email_verified = true, email_verified_at = ${now}::timestamptz, email_verification_token = null,
          email_verification_expires = null, updated_at = ${now}::timestamptz
        where email_verification_token = ${tokenHash(token)} and email_verification_expires > ${now}::timestamptz
          and is_active
        returning id
      )
      insert into outbox (job, payload)
      select 'send-welcome', jsonb_build_object('user_id', id) from verified
      returning id
    `.execute(ctx.db);
    return rows[0];
  });
}
