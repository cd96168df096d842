import { type Locale, toLocale } from "@dewy/core";
import type { AdminOrder, OrderItem } from "@dewy/core/schemas";
import { formatMoney } from "@dewy/i18n";
import { emailTranslator } from "@dewy/i18n/messages/emails";
import { Button, Column, Heading, Hr, Row, Text } from "@react-email/components";
import { Layout } from "./layout.tsx";
import { type RenderedEmail, renderEmail } from "./render-email.ts";

export interface OrderConfirmation {
  order: Pick<
    AdminOrder,
    | "order_number"
    | "customer_name"
    | "language"
    | "currency"
    | "subtotal"
    | "discount_amount"
    | "shipping_amount"
    | "tax_amount"
    | "tax_included"
    | "total"
    | "shipping_address"
    | "items"
  >;
  shop: string;
  /** To the order's page, with its key. */
  link: string;
}

/** The mail that a buyer gets for an order, in the order's language. */
export function orderConfirmation(mail: OrderConfirmation): Promise<RenderedEmail> {
  const locale = toLocale(mail.order.language);
  const t = emailTranslator(locale);
  const subject = t("confirmation.subject", { order_number: mail.order.order_number, shop: mail.shop });
  return renderEmail(subject, <Confirmation {...mail} locale={locale} />);
}

function Confirmation({ order, shop, link, locale }: OrderConfirmation & { locale: Locale }) {
  const t = emailTranslator(locale);
  const money = (amount: number) => formatMoney(locale, amount, order.currency);
  const address = order.shipping_address;
  const title = t("confirmation.order", { order_number: order.order_number });
  return (
    <Layout lang={locale} preview={title} shop={shop}>
      <Heading as="h1" style={{ fontSize: "22px", lineHeight: 1.6, margin: "0 0 8px" }}>
        {t("confirmation.heading", { name: order.customer_name ?? "" })}
      </Heading>
      <Text style={{ fontSize: "15px", lineHeight: 1.7 }}>{t("confirmation.intro")}</Text>
      <Text style={{ fontSize: "15px", fontWeight: 600 }}>{title}</Text>
      {order.items.map((item, index) => (
        <Item key={`${index}-${item.product_sku}`} item={item} price={money(item.total_price)} />
      ))}
      <Hr style={{ borderColor: "#dfe5dc" }} />
      <Line label={t("line.subtotal")} value={money(order.subtotal)} />
      {order.discount_amount > 0 && <Line label={t("line.discount")} value={money(-order.discount_amount)} />}
      <Line
        label={t("line.shipping")}
        value={order.shipping_amount > 0 ? money(order.shipping_amount) : t("line.shipping_free")}
      />
      {order.tax_amount > 0 && (
        <Line label={t(order.tax_included ? "line.tax_included" : "line.tax")} value={money(order.tax_amount)} />
      )}
      <Line label={t("line.total")} value={money(order.total)} strong />
      <Button
        href={link}
        style={{
          backgroundColor: "#2f5d46",
          borderRadius: "8px",
          color: "#fff",
          fontSize: "16px",
          margin: "20px 0 8px",
          padding: "12px 20px",
        }}
      >
        {t("confirmation.view")}
      </Button>
      <Text style={{ color: "#5b6a62", fontSize: "13px", lineHeight: 1.7 }}>{t("confirmation.keep")}</Text>
      {address && (
        <Text style={{ fontSize: "14px", lineHeight: 1.7 }}>
          {t("confirmation.address")}
          {": "}
          {[
            `${address.first_name} ${address.last_name}`,
            address.address_line1,
            address.address_line2,
            address.city,
            address.state,
            address.postal_code,
            address.country,
          ]
            .filter(Boolean)
            .join(", ")}
        </Text>
      )}
    </Layout>
  );
}

const Item = ({ item, price }: { item: OrderItem; price: string }) => (
  <Line label={`${item.quantity} × ${item.product_name}`} value={price} />
);

function Line({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  const style = { fontSize: "15px", fontWeight: strong ? 600 : 400, lineHeight: 1.6, margin: "4px 0" } as const;
  return (
    <Row>
      <Column>
        <Text style={style}>{label}</Text>
      </Column>
      <Column align="right">
        <Text style={style}>{value}</Text>
      </Column>
    </Row>
  );
}
