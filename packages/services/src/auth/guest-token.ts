import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const sign = (guestId: string, secret: string) =>
  createHmac("sha256", secret).update(`guest:${guestId}`).digest("base64url");

export const newGuestId = (): string => randomUUID();

/** The cookie's value: the id and its signature, so that nobody can name another guest's cart. */
export const guestToken = (guestId: string, secret: string): string => `${guestId}.${sign(guestId, secret)}`;

/** The guest id that a cookie's value carries, or null when it was not signed by us. */
export function readGuestToken(token: string | undefined, secret: string): string | null {
  const [guestId = "", signature = ""] = token?.split(".") ?? [];
  if (!UUID.test(guestId)) return null;
  const expected = Buffer.from(sign(guestId, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? guestId : null;
}
