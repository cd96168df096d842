import { type ErrorReason, ShopError } from "@dewy/core";
import { violatedConstraint } from "@dewy/db";

const refusals: Record<string, { reason: ErrorReason; field: string }> = {
  products_sku_key: { reason: "sku_taken", field: "sku" },
  products_slug_key: { reason: "slug_taken", field: "slug" },
  products_category_fkey: { reason: "unknown_category", field: "category" },
};

/** What PostgreSQL refused of a product as the refusal of its field, whose name begins with `prefix`; any other error as it is. */
export function productRefusal(error: unknown, prefix = ""): unknown {
  const refusal = refusals[violatedConstraint(error) ?? ""];
  if (!refusal) return error;
  return new ShopError(refusal.reason, { fields: [{ field: `${prefix}${refusal.field}`, code: refusal.reason }] });
}
