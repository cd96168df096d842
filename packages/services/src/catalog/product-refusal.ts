import { type ConstraintRefusals, constraintRefusal } from "../constraint-refusal.ts";

const refusals: ConstraintRefusals = {
  products_sku_key: { reason: "sku_taken", field: "sku" },
  products_slug_key: { reason: "slug_taken", field: "slug" },
  products_category_fkey: { reason: "unknown_category", field: "category" },
};

/** What PostgreSQL refused of a product as the refusal of its field, whose name begins with `prefix`; any other error as it is. */
export const productRefusal = (error: unknown, prefix = ""): unknown => constraintRefusal(error, refusals, prefix);
