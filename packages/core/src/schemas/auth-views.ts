import { z } from "zod";
import { permissions, skinTypes, staffRoles, userLanguages, userRoles } from "../enums.ts";

/** The signed-in person, as `me` answers. Never the password's hash or a token's. */
export const sessionUser = z.object({
  id: z.int(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  phone: z.string().nullable(),
  skin_type: z.enum(skinTypes),
  language: z.enum(userLanguages),
  role: z.enum(userRoles),
  is_active: z.boolean(),
  email_verified: z.boolean(),
  email_verified_at: z.string().nullable(),
  total_orders: z.int(),
  total_spent: z.number(),
  avg_rating: z.number(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type SessionUser = z.infer<typeof sessionUser>;

/** A new session. Browsers get the token as a cookie; other clients send it as `Authorization: Bearer`. */
export const sessionAnswer = z.object({ user: sessionUser, token: z.string(), expires_at: z.string() });
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export const staffUser = z.object({
  id: z.int(),
  email: z.string(),
  first_name: z.string().nullable(),
  last_name: z.string().nullable(),
  role: z.enum(userRoles),
  permissions: z.array(z.enum(permissions)),
});
export type StaffUser = z.infer<typeof staffUser>;

export const staffSessionAnswer = z.object({ user: staffUser, token: z.string(), expires_at: z.string() });
export type StaffSessionAnswer = z.infer<typeof staffSessionAnswer>;

export const createdAdmin = z.object({
  id: z.int(),
  email: z.string(),
  role: z.enum(staffRoles),
  /** What the account was before; null when it is new. */
  previous_role: z.enum(userRoles).nullable(),
});
export type CreatedAdmin = z.infer<typeof createdAdmin>;
