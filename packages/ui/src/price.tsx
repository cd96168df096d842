import { type Amount, type Currency, formatMoney } from "@dewy/i18n";
import type { baseEn } from "@dewy/i18n/messages/base.en";
import { join } from "./join.ts";
import { useLocale, useTranslate } from "./language.tsx";

interface PriceProps {
  amount: Amount;
  currency: Currency;
  /** The price before; shown struck through when it is higher. */
  compareAt?: Amount | null;
  className?: string;
}

/** A price, with the one before when it has come down. */
export function Price({ amount, currency, compareAt, className }: PriceProps) {
  const locale = useLocale();
  const t = useTranslate<typeof baseEn>();
  const reduced = compareAt != null && compareAt > amount;
  const now = formatMoney(locale, amount, currency);
  return (
    <span className={join("price", className)}>
      {reduced ? <span className="text-clay-700">{now}</span> : now}
      {reduced && (
        <s className="text-[0.8em] font-normal text-ink-soft">
          <span className="sr-only">{`${t("common.was")} `}</span>
          {formatMoney(locale, compareAt, currency)}
        </s>
      )}
    </span>
  );
}
