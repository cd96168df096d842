import { toLocale } from "@dewy/core";
import type { Address, AdminOrder } from "@dewy/core/schemas";
import { languageNames } from "@dewy/i18n";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n.ts";
import { Panel } from "../../parts/panel.tsx";
import { PaymentBadge } from "../../parts/status-badge.tsx";
import { useFormat } from "../../session/use-format.ts";

/** Who ordered, where it goes, and how it is paid. */
export function OrderPeople({ order }: { order: AdminOrder }) {
  const { t } = useI18n();
  const format = useFormat();
  const { shipping_address: shipping, billing_address: billing } = order;
  return (
    <>
      <Panel title={t("admin.order.customer")} aside={order.user_id === null && t("admin.order.guest")}>
        <div className="grid gap-1 text-sm">
          <p className="font-medium">{order.customer_name}</p>
          {order.customer_email && (
            <a href={`mailto:${order.customer_email}`} className="link [overflow-wrap:anywhere]">
              {order.customer_email}
            </a>
          )}
          {order.customer_phone && (
            <a href={`tel:${order.customer_phone.replace(/[^+\d]/g, "")}`} className="link">
              {order.customer_phone}
            </a>
          )}
          <p className="text-ink-soft">
            {t("admin.order.customer_language", { language: languageNames[toLocale(order.language)] })}
          </p>
        </div>
      </Panel>
      <Panel title={t("admin.order.shipping_address")}>
        {shipping && <AddressLines address={shipping} />}
        {billing && (
          <div className="mt-3 border-line border-t pt-3">
            <h3 className="mb-1 font-semibold text-sm">{t("admin.order.billing_address")}</h3>
            {sameAddress(shipping, billing) ? (
              <p className="text-ink-soft text-sm">{t("admin.order.same_address")}</p>
            ) : (
              <AddressLines address={billing} />
            )}
          </div>
        )}
      </Panel>
      <Panel title={t("admin.order.payment")}>
        <dl className="grid gap-2 text-sm">
          <Row label={t(`payment_method.${order.payment_method}`)}>
            <PaymentBadge status={order.payment_status} />
          </Row>
          <Row label={t("admin.order.fulfillment")}>{t(`fulfillment_status.${order.fulfillment_status}`)}</Row>
        </dl>
        <div className="mt-2 text-ink-soft text-sm">
          {order.shipped_at && <p>{t("admin.order.shipped_at", { date: format.dateTime(order.shipped_at) })}</p>}
          {order.delivered_at && <p>{t("admin.order.delivered_at", { date: format.dateTime(order.delivered_at) })}</p>}
        </div>
      </Panel>
    </>
  );
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex flex-wrap justify-between gap-x-3">
    <dt className="text-ink-soft">{label}</dt>
    <dd>{children}</dd>
  </div>
);

function linesOf(address: Address): string[] {
  const { first_name, last_name, company, address_line1, address_line2, city, state, postal_code, country, phone } =
    address;
  return [
    `${first_name} ${last_name}`,
    company,
    address_line1,
    address_line2,
    [city, state, postal_code].filter(Boolean).join(", "),
    country,
    phone,
  ].filter((line): line is string => Boolean(line));
}

const sameAddress = (one: Address | null, other: Address | null) =>
  one !== null && other !== null && linesOf(one).join("\n") === linesOf(other).join("\n");

const AddressLines = ({ address }: { address: Address }) => (
  <address className="text-sm not-italic">
    {linesOf(address).map((line) => (
      <span key={line} className="block">
        {line}
      </span>
    ))}
  </address>
);
