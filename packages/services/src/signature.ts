import { createHmac, timingSafeEqual } from "node:crypto";

/** What only the holder of `secret` can make of a text: HMAC-SHA-256, base64url. `purpose` keeps one use's from passing for another's. */
export const sign = (purpose: string, text: string, secret: string): string =>
  createHmac("sha256", secret).update(`${purpose}:${text}`).digest("base64url");

/** Whether `given` is `expected`, in a time that does not tell how much of it was right. */
export function isSameSignature(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
