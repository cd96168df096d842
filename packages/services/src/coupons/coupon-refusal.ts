import { type ErrorReason, type FieldError, ShopError } from "@dewy/core";
import { type ConstraintRefusals, constraintRefusal } from "../constraint-refusal.ts";

const refusals: ConstraintRefusals = {
  coupons_code_key: { reason: "coupon_code_taken", field: "code" },
  coupons_end_date_check: { reason: "invalid_input", field: "end_date" },
  coupons_value_check: { reason: "invalid_input", field: "value" },
  coupons_free_shipping_check: { reason: "invalid_input", field: "value" },
  coupons_max_discount_type_check: { reason: "invalid_input", field: "max_discount" },
  coupons_used_up: { reason: "invalid_input", field: "usage_limit" },
};

/** What PostgreSQL refused of a coupon as the refusal of its field; any other error as it is. */
export const couponRefusal = (error: unknown): unknown => constraintRefusal(error, refusals);

/** Refuses with the first reason that is more than bad input, or with `invalid_input`; every field at fault is named. */
export function refuseFaults(faults: readonly FieldError[]): void {
  if (faults.length === 0) return;
  const unknown = faults.find(({ code }) => code === "unknown_product" || code === "unknown_category");
  const onlyUnknown = faults.every(({ code }) => code === unknown?.code);
  throw new ShopError(onlyUnknown ? (unknown?.code as ErrorReason) : "invalid_input", { fields: [...faults] });
}
