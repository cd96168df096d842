import { slugify } from "@dewy/core";

/** What a cell becomes: undefined says nothing of the field, null empties it. What it is not is left for the schema to refuse. */
export type ReadCell = (cell: string) => unknown;

/** What Windows-1252 has at 0x80 to 0x9f; a dot where it has nothing. Elsewhere these are control characters. */
const WINDOWS = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

const fromWindows = (char: string): string => WINDOWS.charAt(char.charCodeAt(0) - 0x80).replace(".", " ");

/** Without control characters and outer space; line breaks stay. A ™ or ’ that came through a wrong conversion is mended. */
export const clean = (cell: string): string =>
  cell
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0080-\u009f]/g, fromWindows)
    .replace(/[[\p{Cc}\p{Zl}\p{Zp}\ufffd]--[\n\t]]/gv, " ")
    .trim();

const filled =
  (read: ReadCell, empty: undefined | null): ReadCell =>
  (cell) =>
    cell === "" ? empty : read(cell);

export const line = filled((cell) => cell.replace(/\s+/g, " "), undefined);
export const optionalLine = filled((cell) => cell.replace(/\s+/g, " "), null);
export const optionalText = filled((cell) => cell, null);
export const text = filled((cell) => cell, undefined);

/** `24.99`, `$24.99`, `1,299.00`; a comma for the decimal point is no number. */
const toNumber: ReadCell = (cell) => {
  const digits = cell.replace(/^[$฿៛€£]\s*|\s*(?:USD|THB|KHR)$/gi, "");
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(",", "") : digits;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : cell;
};
export const number = filled(toNumber, undefined);
export const optionalNumber = filled(toNumber, null);

export const yesOrNo = filled((cell) => {
  if (/^(?:1|true|yes|y)$/i.test(cell)) return true;
  return /^(?:0|false|no|n)$/i.test(cell) ? false : cell;
}, undefined);

/** `oily|dry`. */
export const tags = filled(
  (cell) =>
    cell
      .split("|")
      .map((tag) =>
        tag
          .trim()
          .toLowerCase()
          .replace(/[\s-]+/g, "_"),
      )
      .filter((tag) => tag !== ""),
  undefined,
);

export const word = filled((cell) => cell.toLowerCase(), undefined);

/** A slug as it is, a name as its slug. */
export const slug = filled((cell) => slugify(cell) || cell, undefined);
