import type { Currency } from "@dewy/core";
import { formatDate, formatDateTime, formatMoney, formatNumber } from "@dewy/i18n";
import { useI18n } from "../i18n/i18n.ts";
import { useShop } from "./place.ts";

/** Writes numbers, money and times in the reader's language and at the shop's clock. */
export function useFormat() {
  const { locale } = useI18n();
  const shop = useShop();
  return {
    number: (value: number) => formatNumber(locale, value),
    /** In the shop's currency unless another is given: an order keeps its own. */
    money: (amount: number, currency: Currency = shop.currency) => formatMoney(locale, amount, currency),
    date: (time: string) => formatDate(locale, time, shop.time_zone),
    dateTime: (time: string) => formatDateTime(locale, time, shop.time_zone),
  };
}
