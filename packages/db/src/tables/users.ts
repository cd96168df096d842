import type { AddressType, SkinType, UserLanguage, UserRole } from "@dewy/core";
import type { Generated, GeneratedTimestamp, Money, NullableTimestamp, Timestamp } from "./columns.ts";

export interface UsersTable {
  id: Generated<number>;
  email: string;
  password_hash: string;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  /** DATE, as `YYYY-MM-DD`. */
  date_of_birth: string | null;
  gender: string | null;
  skin_type: Generated<SkinType>;
  language: Generated<UserLanguage>;
  role: Generated<UserRole>;
  is_active: Generated<boolean>;
  email_verified: Generated<boolean>;
  /** SHA-256 of the token that was mailed, in hex. */
  email_verification_token: string | null;
  email_verification_expires: NullableTimestamp;
  email_verified_at: NullableTimestamp;
  /** SHA-256 of the token that was mailed, in hex. */
  password_reset_token: string | null;
  /** Of the newest link; without a token, reset links that would expire no later are ended. */
  password_reset_expires: NullableTimestamp;
  total_orders: Generated<number>;
  total_spent: Generated<Money>;
  avg_rating: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

export interface UserAddressesTable {
  id: Generated<number>;
  user_id: number;
  type: Generated<AddressType>;
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  address_line1: string;
  address_line2: string | null;
  city: string;
  state: string | null;
  postal_code: string | null;
  country: string;
  phone: string | null;
  is_default: Generated<boolean>;
  created_at: GeneratedTimestamp;
}

/** Whom a session serves: the storefront's shopper, or the admin's staff. One never passes for the other. */
export type SessionKind = "customer" | "staff";

export interface SessionsTable {
  /** SHA-256 of the token in the cookie, in hex. */
  id: string;
  user_id: number;
  kind: SessionKind;
  expires_at: Timestamp;
  created_at: GeneratedTimestamp;
}
