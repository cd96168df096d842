import { toLocale } from "@dewy/core";
import type { ServiceContext } from "../context.ts";
import { pageLink, sendShopMail } from "../mail/send-shop-mail.ts";
import type { KeptLink } from "./keep-link.ts";

export type AccountTemplate = "verificationEmail" | "welcomeEmail" | "passwordResetEmail";

interface AccountMailToSend {
  user: KeptLink["user"];
  /** Names the mail among all mails. */
  about: string;
  /** From the shop's root, without a language. */
  path: string;
  template: AccountTemplate;
}

/** Mails an account's owner in their language. Throws when the mail was not taken. */
export async function sendAccountMail(
  ctx: ServiceContext,
  { user, about, path, template }: AccountMailToSend,
): Promise<void> {
  const locale = toLocale(user.language);
  const link = pageLink(ctx.config, locale, path);
  await sendShopMail(ctx, {
    // Without a name: anybody may register another's address, under any name.
    to: { name: "", address: user.email },
    about,
    write: (emails, shop) => emails[template]({ locale, shop, name: user.first_name, link }),
  });
}
