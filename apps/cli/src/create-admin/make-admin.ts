import type { ShopClient } from "@dewy/api/server";
import type { StaffRole } from "@dewy/core";
import type { CreatedAdmin } from "@dewy/core/schemas";
import { CreateAdminError } from "./create-admin-error.ts";

const faults: Record<string, string> = {
  "email invalid_format": "The email is not an address like you@example.com.",
  "email too_big": "The email is too long.",
  "password too_small": "The password needs 8 characters at least.",
  "password too_big": "The password may have 200 characters at most.",
  "password password_common": "The password is among those that are guessed first: choose another.",
  "password password_is_email": "The password must not be the email: choose another.",
};

/** Makes the account and answers the sentence that says what became of it. Throws CreateAdminError for a refusal. */
export async function makeAdmin(
  client: ShopClient,
  input: { email: string; password: string; role: StaffRole },
): Promise<string> {
  try {
    return wordOutcome(await client.admin.auth.createAdmin.mutate(input));
  } catch (error) {
    const fields = fieldsOf(error).map(
      ({ field, code }) => faults[`${field} ${code}`] ?? `The ${field} cannot be used.`,
    );
    throw fields.length > 0 ? new CreateAdminError(fields.join(" "), { cause: error }) : error;
  }
}

function wordOutcome({ email, role, previous_role }: CreatedAdmin): string {
  if (previous_role === null) return `Made the ${role} ${email}. Sign in at /admin.`;
  const change = previous_role === role ? `is ${role} as before` : `was ${previous_role} and is ${role} now`;
  return `The account ${email} ${change}, with the new password; it is signed out everywhere. Sign in at /admin.`;
}

const fieldsOf = (error: unknown): { field: string; code: string }[] =>
  (error as { data?: { details?: { fields?: { field: string; code: string }[] } } }).data?.details?.fields ?? [];
