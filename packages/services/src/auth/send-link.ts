import type { AccountMail, RenderedEmail } from "@dewy/email";
import type { ServiceContext } from "../context.ts";
import { type AccountLink, accountLinks, type LinkRequest } from "./account-links.ts";
import { keepLink } from "./keep-link.ts";
import { sendAccountMail } from "./send-account-mail.ts";

const sendLink =
  (link: AccountLink, render: (mail: AccountMail) => Promise<RenderedEmail>) =>
  async (ctx: ServiceContext, request: LinkRequest): Promise<void> => {
    const kept = await keepLink(ctx, link, request);
    if (!kept) return;
    await sendAccountMail(ctx, {
      user: kept.user,
      about: `${link}:${request.nonce}`,
      path: `${accountLinks[link].page}?token=${kept.token}`,
      render,
    });
  };

// Rendering mail is loaded only where mail is made, as everywhere.

/** What the worker runs after a registration, or when the link is asked for again. A repeat mails the same link under the same Message-ID. */
export const sendVerification = sendLink("verification", async (mail) =>
  (await import("@dewy/email")).verificationEmail(mail),
);

/** What the worker runs when a new password is asked for. A repeat mails the same link under the same Message-ID. */
export const sendPasswordReset = sendLink("reset", async (mail) =>
  (await import("@dewy/email")).passwordResetEmail(mail),
);
