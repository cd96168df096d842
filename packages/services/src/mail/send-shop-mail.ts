import type { Locale } from "@dewy/core";
import type * as emails from "@dewy/email";
import type { ServiceContext, ShopConfig } from "../context.ts";
import { type Mail, sendMail } from "./send-mail.ts";

export interface ShopMail extends Pick<Mail, "to" | "about"> {
  /** Chooses the template and fills it in. */
  write(templates: typeof emails, shop: string): Promise<emails.RenderedEmail>;
}

/** Writes a mail of the shop's and sends it, as `sendMail` does. */
export async function sendShopMail(ctx: ServiceContext, { to, about, write }: ShopMail): Promise<void> {
  const { shop_name } = await ctx.db.selectFrom("shop_settings").select("shop_name").executeTakeFirstOrThrow();
  // Loaded here only: rendering mail costs a process memory and start time that serving pages does not need.
  const templates = await import("@dewy/email");
  const mail = await write(templates, shop_name);
  // As mails greet: anybody may order to another's address under any name.
  const name = templates.greetedName(to.name) ?? "";
  await sendMail(ctx, {
    ...mail,
    to: { ...to, name },
    about,
    from: { name: shop_name, address: senderAddress(ctx.config) },
  });
}

/** A page of the shop as a mail links to it; `path` begins with a slash. */
export const pageLink = ({ publicUrl }: Pick<ShopConfig, "publicUrl">, locale: Locale, path: string): string =>
  `${publicUrl}${locale === "en" ? "" : `/${locale}`}${path}`;

const senderAddress = ({ mailFrom, publicUrl }: ShopConfig): string =>
  mailFrom ?? `no-reply@${new URL(publicUrl).hostname}`;
