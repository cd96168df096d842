import type { CouponStatus, CouponType } from "@dewy/core";
import type { Generated, GeneratedTimestamp, Money } from "./columns.ts";

export interface CouponsTable {
  id: Generated<number>;
  code: string;
  name: string;
  description: string | null;
  type: CouponType;
  value: number;
  max_discount: Money | null;
  usage_limit: number | null;
  used_count: Generated<number>;
  usage_limit_per_user: Generated<number | null>;
  min_order_value: Money | null;
  applicable_products: number[] | null;
  applicable_categories: string[] | null;
  status: Generated<CouponStatus>;
  is_first_time_only: Generated<boolean>;
  /** DATE, in the shop's time zone. */
  start_date: string | null;
  /** DATE, in the shop's time zone; valid through this day. */
  end_date: string | null;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

export interface CouponCustomersTable {
  coupon_id: number;
  /** `user:<id>`, or a guest's lower-cased email. */
  customer: string;
  used_count: number;
  usage_limit: number | null;
}

export interface CouponUsageTable {
  id: Generated<number>;
  coupon_id: number;
  user_id: number | null;
  order_id: number | null;
  customer: string;
  discount_amount: Money;
  used_at: GeneratedTimestamp;
}
