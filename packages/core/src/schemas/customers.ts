import { z } from "zod";
import { skinTypes, userLanguages } from "../enums.ts";
import { pageInput } from "../page.ts";
import { savedAddress } from "./address-book.ts";
import { id, line, phone, requiredLine } from "./fields.ts";
import { orderSummary } from "./order-views.ts";

export const listCustomersInput = pageInput(["newest", "spent_desc", "orders_desc", "name"]).extend({
  /** Part of an email or name. */
  q: line(100).optional(),
  is_active: z.boolean().optional(),
  email_verified: z.boolean().optional(),
});
export type ListCustomersInput = z.infer<typeof listCustomersInput>;

export const customerByIdInput = z.object({ id });

/** A change by staff: what is left out stays, null empties. Who is not active is signed out everywhere and cannot sign in. */
export const adminUpdateCustomerInput = z.object({
  id,
  is_active: z.boolean().optional(),
  first_name: requiredLine(100).nullish(),
  last_name: requiredLine(100).nullish(),
  phone: phone.nullish(),
});
export type AdminUpdateCustomerInput = z.infer<typeof adminUpdateCustomerInput>;

export const adminCustomerRow = z.object({
  id: z.int(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  is_active: z.boolean(),
  email_verified: z.boolean(),
  /** Of orders neither cancelled nor refunded. */
  total_orders: z.int(),
  total_spent: z.number(),
  created_at: z.string(),
});
export type AdminCustomerRow = z.infer<typeof adminCustomerRow>;

/** A customer whole, as staff see them: no password and no token is here. */
export const adminCustomer = adminCustomerRow.extend({
  date_of_birth: z.string().nullable(),
  gender: z.string().nullable(),
  skin_type: z.enum(skinTypes),
  language: z.enum(userLanguages),
  email_verified_at: z.string().nullable(),
  avg_rating: z.number(),
  updated_at: z.string(),
  addresses: z.array(savedAddress),
  /** The last ten. */
  orders: z.array(orderSummary),
  review_count: z.int(),
  coupon_use_count: z.int(),
  /** The last ten. */
  coupon_uses: z.array(
    z.object({
      code: z.string(),
      order_number: z.string().nullable(),
      discount_amount: z.number(),
      used_at: z.string(),
    }),
  ),
});
export type AdminCustomer = z.infer<typeof adminCustomer>;
