import type { ServiceContext } from "../context.ts";
import { type AccountLink, accountLinks, type LinkRequest } from "./account-links.ts";
import { keepLink } from "./keep-link.ts";
import { type AccountTemplate, sendAccountMail } from "./send-account-mail.ts";

const sendLink =
  (link: AccountLink, template: AccountTemplate) =>
  async (ctx: ServiceContext, request: LinkRequest): Promise<void> => {
    const kept = await keepLink(ctx, link, request);
    if (!kept) return;
    await sendAccountMail(ctx, {
      user: kept.user,
      about: `${link}:${request.nonce}`,
      path: `${accountLinks[link].page}?token=${kept.token}`,
      template,
    });
  };

/** What the worker runs after a registration, or when the link is asked for again. A repeat mails the same link under the same Message-ID. */
export const sendVerification = sendLink("verification", "verificationEmail");

/** What the worker runs when a new password is asked for. A repeat mails the same link under the same Message-ID. */
export const sendPasswordReset = sendLink("reset", "passwordResetEmail");
