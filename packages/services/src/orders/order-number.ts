import { randomBytes } from "node:crypto";
import { isSameSignature, sign } from "../signature.ts";

// Crockford's base 32: no I, L, O or U, so that a number can be read out on the telephone.
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An unguessable order number such as `DW-7K3M-9QX2-AB4T`: 60 random bits. */
export function newOrderNumber(): string {
  const letters = [...randomBytes(12)].map((byte) => ALPHABET[byte & 31]).join("");
  return `DW-${letters.slice(0, 4)}-${letters.slice(4, 8)}-${letters.slice(8)}`;
}

/** The secret of the link that is mailed to the buyer: whoever holds it sees the whole order. */
export const orderKey = (orderNumber: string, secret: string): string =>
  sign("order", orderNumber, secret).slice(0, 32);

export const isOrderKey = (key: string | undefined, orderNumber: string, secret: string): boolean =>
  isSameSignature(key ?? "", orderKey(orderNumber, secret));
