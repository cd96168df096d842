const zeros = ["๐", "០"].map((zero) => zero.charCodeAt(0));

/** Thai and Khmer digits as 0–9. */
const latinDigits = (text: string): string =>
  text.replace(/[๐-๙០-៩]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => code >= zero) ?? code));
  });

/** A number as people type it, `1,290.50` included; undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const digits = latinDigits(text).replace(/\s/g, "");
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(digits)) return undefined;
  return Number(digits.replaceAll(",", ""));
}
