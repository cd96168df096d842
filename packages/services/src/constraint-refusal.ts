import { type ErrorReason, ShopError } from "@dewy/core";
import { violatedConstraint } from "@dewy/db";

/** What a constraint's violation is refused with, and which field is at fault. */
export type ConstraintRefusals = Readonly<Record<string, { reason: ErrorReason; field: string }>>;

/** What PostgreSQL refused, as the refusal of its field, whose name begins with `prefix`; any other error as it is. */
export function constraintRefusal(error: unknown, refusals: ConstraintRefusals, prefix = ""): unknown {
  const refusal = refusals[violatedConstraint(error) ?? ""];
  if (!refusal) return error;
  const { reason, field } = refusal;
  // The reason of bad input as a whole says nothing of one field.
  const code = reason === "invalid_input" ? "invalid" : reason;
  return new ShopError(reason, { fields: [{ field: `${prefix}${field}`, code }] });
}
