import { rolePermissions, type UserRole } from "@dewy/core";
import type { StaffUser } from "@dewy/core/schemas";

/** The columns of `users` that `SessionUser` shows. */
export const sessionUserColumns = [
  "id",
  "email",
  "first_name",
  "last_name",
  "phone",
  "skin_type",
  "language",
  "role",
  "is_active",
  "email_verified",
  "email_verified_at",
  "total_orders",
  "total_spent",
  "avg_rating",
  "created_at",
  "updated_at",
] as const;

type StaffRow = Omit<StaffUser, "permissions"> & { role: UserRole };

export const staffView = ({ id, email, first_name, last_name, role }: StaffRow): StaffUser => ({
  id,
  email,
  first_name,
  last_name,
  role,
  permissions: [...rolePermissions[role]],
});
