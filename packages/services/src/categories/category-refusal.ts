import { type ConstraintRefusals, constraintRefusal } from "../constraint-refusal.ts";

const refusals: ConstraintRefusals = {
  categories_slug_key: { reason: "slug_taken", field: "slug" },
  categories_parent_id_fkey: { reason: "unknown_category", field: "parent_id" },
  categories_check: { reason: "category_cycle", field: "parent_id" },
};

/** What PostgreSQL refused of a category that was written, as the refusal of its field; any other error as it is. */
export const categoryRefusal = (error: unknown): unknown => constraintRefusal(error, refusals);
