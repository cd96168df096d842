import type { OrderTotals as Totals } from "@dewy/core/schemas";
import { formatMoney } from "@dewy/i18n";
import { useLocale } from "@dewy/ui";
import type { ReactNode } from "react";
import { useT } from "../lib/use-shop.ts";

/** What an order is made of, down to its total. */
export function OrderTotals({ totals, coupon }: { totals: Totals; coupon?: string | null }) {
  const t = useT();
  const locale = useLocale();
  const money = (amount: number) => formatMoney(locale, amount, totals.currency);
  return (
    <dl className="grid gap-2 tabular-nums">
      <Line name={t("totals.subtotal")}>{money(totals.subtotal)}</Line>
      {totals.discount_amount > 0 && (
        <Line name={coupon ? `${t("totals.discount")} (${coupon})` : t("totals.discount")}>
          <span className="text-clay-700">{money(-totals.discount_amount)}</span>
        </Line>
      )}
      <Line name={t("totals.shipping")}>
        {totals.shipping_amount === 0 ? t("totals.free") : money(totals.shipping_amount)}
      </Line>
      {!totals.tax_included && totals.tax_amount > 0 && <Line name={t("totals.tax")}>{money(totals.tax_amount)}</Line>}
      <div className="mt-2 flex items-baseline justify-between gap-4 border-t border-line pt-4">
        <dt className="font-semibold">
          {t("totals.total")}
          {totals.tax_included && totals.tax_amount > 0 && (
            <span className="block text-xs font-normal text-ink-soft">
              {t("totals.tax_included", { amount: money(totals.tax_amount) })}
            </span>
          )}
        </dt>
        <dd className="text-2xl font-semibold">{money(totals.total)}</dd>
      </div>
    </dl>
  );
}

const Line = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex justify-between gap-4 text-sm">
    <dt className="text-ink-soft">{name}</dt>
    <dd>{children}</dd>
  </div>
);
