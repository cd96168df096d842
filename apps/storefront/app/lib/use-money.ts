import type { Amount } from "@dewy/core";
import { formatMoney } from "@dewy/i18n";
import { useLocale } from "@dewy/ui";
import { useShop } from "./use-shop.ts";

/** Writes amounts in the shop's currency. */
export function useMoney(): (amount: Amount) => string {
  const locale = useLocale();
  const { currency } = useShop();
  return (amount) => formatMoney(locale, amount, currency);
}
