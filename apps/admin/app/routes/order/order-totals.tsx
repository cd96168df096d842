import type { AdminOrder } from "@dewy/core/schemas";
import { useI18n } from "../../i18n/i18n.ts";
import { useFormat } from "../../session/use-format.ts";

export function OrderTotals({ order }: { order: AdminOrder }) {
  const { t } = useI18n();
  const format = useFormat();
  const money = (amount: number) => format.money(amount, order.currency);
  const discount = order.coupon_code
    ? t("admin.order.discount_with", { code: order.coupon_code })
    : t("admin.order.discount");
  const lines = [
    [t("admin.order.subtotal"), money(order.subtotal)],
    ...(order.discount_amount > 0 ? [[discount, money(-order.discount_amount)]] : []),
    [t("admin.order.shipping"), order.shipping_amount === 0 ? t("admin.order.free") : money(order.shipping_amount)],
    ...(order.tax_included ? [] : [[t("admin.order.tax"), money(order.tax_amount)]]),
  ];
  return (
    <dl className="ml-auto grid max-w-sm gap-1 text-sm tabular-nums">
      {lines.map(([label, amount]) => (
        <div key={label} className="flex justify-between gap-4">
          <dt className="text-ink-soft">{label}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
      <div className="mt-1 flex justify-between gap-4 border-line border-t pt-2 font-semibold text-base">
        <dt>{t("admin.order.total")}</dt>
        <dd>{money(order.total)}</dd>
      </div>
      {order.tax_included && (
        <div className="flex justify-between gap-4 text-ink-soft">
          <dt>{t("admin.order.tax_included")}</dt>
          <dd>{money(order.tax_amount)}</dd>
        </div>
      )}
    </dl>
  );
}
