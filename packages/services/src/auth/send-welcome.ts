import type { ServiceContext } from "../context.ts";
import { sendAccountMail } from "./send-account-mail.ts";

/** What the worker runs when an email was verified. At least once; a repeat has the same Message-ID. */
export async function sendWelcome(ctx: ServiceContext, { user_id }: { user_id: number }): Promise<void> {
  const user = await ctx.db
    .selectFrom("users")
    .select(["email", "first_name", "language"])
    .where("id", "=", user_id)
    .where("is_active", "=", true)
    .executeTakeFirst();
  if (!user) return;
  await sendAccountMail(ctx, {
    user,
    about: `welcome:${user_id}`,
    path: "/products",
    template: "welcomeEmail",
  });
}
