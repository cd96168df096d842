import { z } from "zod";
import { line, phone, requiredLine } from "./fields.ts";

/** A postal address as stored with an order. Cambodian addresses often have no postal code. */
export const addressInput = z.object({
  first_name: requiredLine(100),
  last_name: requiredLine(100),
  company: line(100).optional(),
  address_line1: requiredLine(255),
  address_line2: line(255).optional(),
  city: requiredLine(100),
  state: line(100).optional(),
  postal_code: line(20).optional(),
  country: requiredLine(100),
  phone: phone.optional(),
});
export type Address = z.infer<typeof addressInput>;
