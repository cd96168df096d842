import { z } from "zod";
import { genders, skinTypes, userLanguages } from "../enums.ts";
import { day, phone, requiredLine } from "./fields.ts";

/** What a customer told of themselves. */
export const profile = z.object({
  email: z.string(),
  email_verified: z.boolean(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  /** `YYYY-MM-DD`. */
  date_of_birth: z.string().nullable(),
  gender: z.string().nullable(),
  skin_type: z.enum(skinTypes),
  language: z.enum(userLanguages),
});
export type Profile = z.infer<typeof profile>;

/** What is left out stays; null empties. */
export const updateProfileInput = z.object({
  first_name: requiredLine(100).nullish(),
  last_name: requiredLine(100).nullish(),
  phone: phone.nullish(),
  date_of_birth: day.nullish(),
  gender: z.enum(genders).nullish(),
  skin_type: z.enum(skinTypes).optional(),
  language: z.enum(userLanguages).optional(),
});
export type UpdateProfileInput = z.infer<typeof updateProfileInput>;
