import type { Locale } from "@dewy/core";
import { khmerDate, khmerRelative } from "./khmer-dates.ts";

/** Cambodia and Thailand share UTC+7. */
export const DEFAULT_TIME_ZONE = "Asia/Phnom_Penh";

type IntlLocale = Exclude<Locale, "km">;

const tags: Record<IntlLocale, string> = {
  en: "en-GB",
  // Gregorian years, since the same order is read by staff and couriers in three languages.
  th: "th-TH-u-ca-gregory-nu-latn",
};

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: IntlLocale, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withTime}`;
  let made = formatters.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(tags[locale], {
      timeZone,
      dateStyle: "medium",
      ...(withTime ? { timeStyle: "short" } : {}),
    });
    formatters.set(key, made);
  }
  return made;
}

/** `value` is an ISO timestamp (UTC). */
export const formatDate = (locale: Locale, value: string | Date, timeZone = DEFAULT_TIME_ZONE): string =>
  locale === "km"
    ? khmerDate(new Date(value), timeZone, false)
    : formatter(locale, timeZone, false).format(new Date(value));

export const formatDateTime = (locale: Locale, value: string | Date, timeZone = DEFAULT_TIME_ZONE): string =>
  locale === "km"
    ? khmerDate(new Date(value), timeZone, true)
    : formatter(locale, timeZone, true).format(new Date(value));

const steps = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** "3 days ago", "in 2 hours"; within a minute it is "now". */
export function formatRelative(locale: Locale, value: string | Date, now: Date = new Date()): string {
  const seconds = (new Date(value).getTime() - now.getTime()) / 1000;
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", Number.POSITIVE_INFINITY];
  const count = Math.trunc(seconds / size);
  if (locale === "km") return khmerRelative(count, unit);
  return new Intl.RelativeTimeFormat(tags[locale], { numeric: "auto" }).format(count, unit);
}
