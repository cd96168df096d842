import { z } from "zod";
import { paymentMethods, userLanguages } from "../enums.ts";
import { addressInput } from "./address.ts";
import { amount, email, line, phone } from "./fields.ts";

/** What placing an order takes. The lines are the caller's cart; the totals are the server's. */
export const placeOrderInput = z.object({
  /** Made once by the client for one intended order: a retry with the same key returns the first order. */
  idempotency_key: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  customer_email: email,
  customer_phone: phone,
  shipping_address: addressInput,
  billing_address: addressInput.optional(),
  payment_method: z.enum(paymentMethods).default("cash_on_delivery"),
  coupon_code: line(50).optional(),
  language: z.enum(userLanguages).default("en"),
  /** The total the shopper saw. When given, an order that would cost more is refused with `price_changed`. */
  expected_total: amount.optional(),
});
export type PlaceOrderInput = z.infer<typeof placeOrderInput>;
