import { z } from "zod";
import { skinTypes, staffRoles, userLanguages } from "../enums.ts";
import { email, password, phone, requiredLine } from "./fields.ts";

export const registerInput = z.object({
  email,
  password,
  first_name: requiredLine(100).optional(),
  last_name: requiredLine(100).optional(),
  phone: phone.optional(),
  language: z.enum(userLanguages).default("en"),
  skin_type: z.enum(skinTypes).optional(),
});
export type RegisterInput = z.infer<typeof registerInput>;

/** The password is only bounded here: an account's rules may have been others when it was made. */
export const loginInput = z.object({ email, password: z.string().min(1).max(200) });
export type LoginInput = z.infer<typeof loginInput>;

export const changePasswordInput = z.object({ current_password: z.string().min(1).max(200), new_password: password });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

/** What a mailed link carries. What is no token at all is refused like one that was used: by the verb. */
const linkToken = z.string().min(1).max(200);

export const verifyEmailInput = z.object({ token: linkToken });
export type VerifyEmailInput = z.infer<typeof verifyEmailInput>;

export const resetPasswordInput = z.object({ token: linkToken, new_password: password });
export type ResetPasswordInput = z.infer<typeof resetPasswordInput>;

/** Whom to mail a link, if there is such an account. */
export const requestLinkInput = z.object({ email });
export type RequestLinkInput = z.infer<typeof requestLinkInput>;

/** For scripts: an account of this email, new or existing, becomes one of staff with this password. */
export const createAdminInput = z.object({ email, password, role: z.enum(staffRoles).default("admin") });
export type CreateAdminInput = z.infer<typeof createAdminInput>;
