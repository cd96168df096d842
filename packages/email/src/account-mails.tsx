import type { Locale } from "@dewy/core";
import { emailTranslator } from "@dewy/i18n/messages/emails";
import { greetedName } from "./greeted-name.ts";
import { Layout } from "./layout.tsx";
import { Action, Note, Paragraph, Title } from "./parts.tsx";
import { type RenderedEmail, renderEmail } from "./render-email.ts";

export interface AccountMail {
  locale: Locale;
  shop: string;
  /** Null greets without a name. */
  name: string | null;
  /** Where the mail's button leads. */
  link: string;
}

export interface ReviewMail extends AccountMail {
  /** The product's name in `locale`. */
  product: string;
}

/** The mail whose link shows that a new account's address is its owner's; the link is said to hold for 24 hours. */
export function verificationEmail(mail: AccountMail): Promise<RenderedEmail> {
  const t = emailTranslator(mail.locale);
  const { shop } = mail;
  return letter(mail, {
    subject: t("verification.subject", { shop }),
    title: t("verification.heading"),
    body: t("verification.intro", { shop }),
    action: t("verification.action"),
    notes: [t("verification.lifetime"), t("verification.ignore")],
  });
}

/** The mail for an account that has just become its owner's; the link leads into the shop. */
export function welcomeEmail(mail: AccountMail): Promise<RenderedEmail> {
  const t = emailTranslator(mail.locale);
  const { shop } = mail;
  return letter(mail, {
    subject: t("welcome.subject", { shop }),
    title: t("welcome.heading", { shop }),
    body: t("welcome.intro"),
    action: t("welcome.action"),
    notes: [],
  });
}

/** The mail whose link lets choose a new password; the link is said to hold for 1 hour. */
export function passwordResetEmail(mail: AccountMail): Promise<RenderedEmail> {
  const t = emailTranslator(mail.locale);
  const { shop } = mail;
  return letter(mail, {
    subject: t("reset.subject", { shop }),
    title: t("reset.heading"),
    body: t("reset.intro", { shop }),
    action: t("reset.action"),
    notes: [t("reset.lifetime"), t("reset.ignore")],
  });
}

/** The mail to a customer whose review is on the product's page now, where the link leads. */
export function reviewApproved({ product, ...mail }: ReviewMail): Promise<RenderedEmail> {
  const t = emailTranslator(mail.locale);
  const { shop } = mail;
  return letter(mail, {
    subject: t("review.subject", { product }),
    title: t("review.heading"),
    body: t("review.intro", { product, shop }),
    action: t("review.action"),
    notes: [],
  });
}

interface Words {
  subject: string;
  title: string;
  body: string;
  action: string;
  notes: string[];
}

const letter = (mail: AccountMail, words: Words): Promise<RenderedEmail> =>
  renderEmail(words.subject, <Letter {...mail} {...words} />);

function Letter({ locale, shop, name, link, subject, title, body, action, notes }: AccountMail & Words) {
  const t = emailTranslator(locale);
  const greeted = greetedName(name);
  return (
    <Layout lang={locale} title={subject} preview={body} shop={shop}>
      <Title>{title}</Title>
      <Paragraph>{greeted === null ? t("greeting.nameless") : t("greeting", { name: greeted })}</Paragraph>
      <Paragraph>{body}</Paragraph>
      <Action href={link}>{action}</Action>
      {notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </Layout>
  );
}
