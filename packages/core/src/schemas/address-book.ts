import { z } from "zod";
import { addressTypes } from "../enums.ts";
import { addressInput } from "./address.ts";
import { id, line, phone } from "./fields.ts";

/** How many addresses one customer may keep. */
export const ADDRESS_BOOK_LIMIT = 20;

const savedAddressFields = addressInput.extend({
  type: z.enum(addressTypes),
  company: line(100).nullish(),
  address_line2: line(255).nullish(),
  state: line(100).nullish(),
  postal_code: line(20).nullish(),
  phone: phone.nullish(),
  /** The one that a form is filled with: true takes the place of the type's other one. */
  is_default: z.boolean(),
});

export const addAddressInput = savedAddressFields.extend({
  type: savedAddressFields.shape.type.default("shipping"),
  is_default: z.boolean().default(false),
});
export type AddAddressInput = z.infer<typeof addAddressInput>;

/** What is left out stays; null empties. */
export const updateAddressInput = savedAddressFields.partial().extend({ id });
export type UpdateAddressInput = z.infer<typeof updateAddressInput>;

export const deleteAddressInput = z.object({ id });
export type DeleteAddressInput = z.infer<typeof deleteAddressInput>;

/** An address of the customer's own book. Of each type that has any, one is the default. */
export const savedAddress = z.object({
  id: z.int(),
  type: z.enum(addressTypes),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  company: z.string().nullable(),
  address_line1: z.string(),
  address_line2: z.string().nullable(),
  city: z.string(),
  state: z.string().nullable(),
  postal_code: z.string().nullable(),
  country: z.string(),
  phone: z.string().nullable(),
  is_default: z.boolean(),
  created_at: z.string(),
});
export type SavedAddress = z.infer<typeof savedAddress>;
