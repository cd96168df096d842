import { type Locale, toLocale } from "@dewy/core";
import type { AccountMail, RenderedEmail } from "@dewy/email";
import type { ServiceContext } from "../context.ts";
import { sendMail, shopAddress } from "../mail/send-mail.ts";
import type { KeptLink } from "./keep-link.ts";

interface AccountMailToSend {
  user: KeptLink["user"];
  /** Names the mail among all mails. */
  about: string;
  /** From the shop's root, without a language. */
  path: string;
  render(mail: AccountMail): Promise<RenderedEmail>;
}

/** Mails an account's owner in their language. Throws when the mail was not taken. */
export async function sendAccountMail(
  ctx: ServiceContext,
  { user, about, path, render }: AccountMailToSend,
): Promise<void> {
  const { shop_name } = await ctx.db.selectFrom("shop_settings").select("shop_name").executeTakeFirstOrThrow();
  const locale: Locale = toLocale(user.language);
  const prefix = locale === "en" ? "" : `/${locale}`;
  const link = `${ctx.config.publicUrl}${prefix}${path}`;
  await sendMail(ctx, {
    ...(await render({ locale, shop: shop_name, name: user.first_name, link })),
    // Without a name: anybody may register another's address, under any name.
    to: { name: "", address: user.email },
    from: shopAddress(ctx.config, shop_name),
    about,
  });
}
