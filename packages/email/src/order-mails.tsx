import { toLocale } from "@dewy/core";
import { emailTranslator } from "@dewy/i18n/messages/emails";
import { greetedName } from "./greeted-name.ts";
import { Layout } from "./layout.tsx";
import { addressLine, type MailedOrder, OrderLines } from "./order-parts.tsx";
import { Action, Note, Paragraph, Title } from "./parts.tsx";
import { type RenderedEmail, renderEmail } from "./render-email.ts";

export interface OrderMail {
  order: MailedOrder;
  shop: string;
  /** To the order's page, with its key. */
  link: string;
}

type Occasion = "confirmation" | "shipped" | "cancelled";

/** The mail that a buyer gets for an order, in the order's language. */
export const orderConfirmation = (mail: OrderMail): Promise<RenderedEmail> => orderMail("confirmation", mail);

/** The mail that tells a buyer that the order is on its way, in the order's language. */
export const orderShipped = (mail: OrderMail): Promise<RenderedEmail> => orderMail("shipped", mail);

/** The mail that tells a buyer that the order will not come, in the order's language. */
export const orderCancelled = (mail: OrderMail): Promise<RenderedEmail> => orderMail("cancelled", mail);

function orderMail(occasion: Occasion, mail: OrderMail): Promise<RenderedEmail> {
  const t = emailTranslator(toLocale(mail.order.language));
  const subject = t(`${occasion}.subject`, { order_number: mail.order.order_number, shop: mail.shop });
  return renderEmail(subject, <OrderPage {...mail} occasion={occasion} subject={subject} />);
}

function OrderPage({ order, shop, link, occasion, subject }: OrderMail & { occasion: Occasion; subject: string }) {
  const locale = toLocale(order.language);
  const t = emailTranslator(locale);
  const name = greetedName(order.customer_name);
  const title = t("order.number", { order_number: order.order_number });
  return (
    <Layout lang={locale} title={subject} preview={title} shop={shop}>
      <Title>{name === null ? t(`${occasion}.heading_nameless`) : t(`${occasion}.heading`, { name })}</Title>
      <Paragraph>{t(`${occasion}.intro`)}</Paragraph>
      <Paragraph strong>{title}</Paragraph>
      <OrderLines order={order} locale={locale} />
      <Action href={link}>{t("order.view")}</Action>
      <Note>{t("order.keep")}</Note>
      {occasion !== "cancelled" && order.shipping_address && (
        <Note>
          {t("order.address")}
          {": "}
          {addressLine(order.shipping_address)}
        </Note>
      )}
    </Layout>
  );
}
