/*
 * Browsers leave Khmer out of their locale data (Chromium writes "2026 M11 24", and "3 days ago" in English), while Node has it:
 * Khmer dates are put together here, so that they are Khmer everywhere and server and browser agree.
 */

const months = "មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ".split(" ");

const units = {
  year: "ឆ្នាំ",
  month: "ខែ",
  week: "សប្ដាហ៍",
  day: "ថ្ងៃ",
  hour: "ម៉ោង",
  minute: "នាទី",
  second: "វិនាទី",
} as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

function numbersOf(value: Date, timeZone: string): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const digits = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    formatter = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "numeric",
      day: "numeric",
      ...digits,
    });
    formatters.set(timeZone, formatter);
  }
  return Object.fromEntries(formatter.formatToParts(value).map(({ type, value }) => [type, value]));
}

/** `24 វិច្ឆិកា 2026`, and with its time `24 វិច្ឆិកា 2026 09:27`. */
export function khmerDate(value: Date, timeZone: string, withTime: boolean): string {
  const { day, month, year, hour, minute } = numbersOf(value, timeZone);
  const date = `${day} ${months[Number(month) - 1]} ${year}`;
  return withTime ? `${date} ${hour}:${minute}` : date;
}

/** `3 ថ្ងៃមុន`, `2 ម៉ោងទៀត`; zero is now. */
export function khmerRelative(count: number, unit: keyof typeof units): string {
  if (count === 0) return "ឥឡូវនេះ";
  return `${Math.abs(count)} ${units[unit]}${count < 0 ? "មុន" : "ទៀត"}`;
}
