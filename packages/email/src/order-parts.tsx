import type { Locale } from "@dewy/core";
import type { AdminOrder } from "@dewy/core/schemas";
import { formatMoney } from "@dewy/i18n";
import { emailTranslator } from "@dewy/i18n/messages/emails";
import { Column, Hr, Row, Text } from "@react-email/components";

/** What mails say of an order. */
export type MailedOrder = Pick<
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

/** The order's lines, and how its total came about. */
export function OrderLines({ order, locale }: { order: MailedOrder; locale: Locale }) {
  const t = emailTranslator(locale);
  const money = (amount: number) => formatMoney(locale, amount, order.currency);
  return (
    <>
      {order.items.map((item, index) => (
        <Line
          key={`${index}-${item.product_sku}`}
          label={`${item.quantity} × ${item.product_name}`}
          value={money(item.total_price)}
        />
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
    </>
  );
}

/** Where an order goes, on one line. */
export const addressLine = (address: NonNullable<MailedOrder["shipping_address"]>): string =>
  [
    `${address.first_name} ${address.last_name}`,
    address.address_line1,
    address.address_line2,
    address.city,
    address.state,
    address.postal_code,
    address.country,
  ]
    .filter(Boolean)
    .join(", ");

function Line({ label, value, strong = false }: { label: string; value: string; strong?: boolean }) {
  const style = { fontSize: "15px", fontWeight: strong ? 600 : 400, lineHeight: 1.6, margin: "4px 0" } as const;
  return (
    <Row className="line">
      <Column style={{ verticalAlign: "top" }}>
        <Text style={{ ...style, overflowWrap: "anywhere" }}>{label}</Text>
      </Column>
      <Column align="right" style={{ paddingLeft: "12px", verticalAlign: "top", whiteSpace: "nowrap" }}>
        <Text style={style}>{value}</Text>
      </Column>
    </Row>
  );
}
