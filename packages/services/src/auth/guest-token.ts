import { randomUUID } from "node:crypto";
import { isSameSignature, sign } from "../signature.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A guest's cookie lives this long; a cart that was not touched for as long belongs to nobody who can come back. */
export const GUEST_DAYS = 90;

export const newGuestId = (): string => randomUUID();

/** The cookie's value: the id and its signature, so that nobody can name another guest's cart. */
export const guestToken = (guestId: string, secret: string): string => `${guestId}.${sign("guest", guestId, secret)}`;

/** The guest id that a cookie's value carries, or null when it was not signed by us. */
export function readGuestToken(token: string | undefined, secret: string): string | null {
  const [guestId = "", signature = ""] = token?.split(".") ?? [];
  return UUID.test(guestId) && isSameSignature(signature, sign("guest", guestId, secret)) ? guestId : null;
}
