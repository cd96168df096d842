import { type ErrorReason, ShopError } from "@dewy/core";
import { violatedConstraint } from "@dewy/db";

const refusals: Record<string, { reason: ErrorReason; field: string }> = {
  categories_slug_key: { reason: "slug_taken", field: "slug" },
  categories_parent_id_fkey: { reason: "unknown_category", field: "parent_id" },
  categories_check: { reason: "category_cycle", field: "parent_id" },
};

/** What PostgreSQL refused of a category that was written, as the refusal of its field; any other error as it is. */
export function categoryRefusal(error: unknown): unknown {
  const refusal = refusals[violatedConstraint(error) ?? ""];
  if (!refusal) return error;
  return new ShopError(refusal.reason, { fields: [{ field: refusal.field, code: refusal.reason }] });
}
