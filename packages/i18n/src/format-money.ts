import type { Amount, Currency, Locale } from "@dewy/core";
import { CURRENCIES } from "@dewy/core";

const formatters = new Map<Currency, Intl.NumberFormat>();

function digits(currency: Currency): Intl.NumberFormat {
  let formatter = formatters.get(currency);
  if (!formatter) {
    formatter = new Intl.NumberFormat("en-US", {
      minimumFractionDigits: CURRENCIES[currency].exponent,
      maximumFractionDigits: CURRENCIES[currency].exponent,
      // Baht prices are written ฿390, and ฿390.50 only where there are satang.
      trailingZeroDisplay: currency === "THB" ? "stripIfInteger" : "auto",
    });
    formatters.set(currency, formatter);
  }
  return formatter;
}

/**
 * An amount in major units with its sign, as shops of the region write it: `$24.99`, `฿390`, `12,000៛`.
 * Not `Intl`'s currency style: its placing of the sign differs between ICU versions, so that server and browser would disagree.
 */
export function formatMoney(_locale: Locale, amount: Amount, currency: Currency): string {
  const sign = amount < 0 ? "−" : "";
  const number = digits(currency).format(Math.abs(amount));
  if (currency === "KHR") return `${sign}${number}៛`;
  return `${sign}${currency === "THB" ? "฿" : "$"}${number}`;
}
