import type { Amount, CouponStatus, CouponType } from "@dewy/core";

/** A coupon of the demo shop, with the fields of its row. Days are `YYYY-MM-DD`. */
export interface DemoCoupon {
  code: string;
  name: string;
  description: string;
  type: CouponType;
  value: number;
  max_discount: Amount | null;
  min_order_value: Amount | null;
  usage_limit: number | null;
  usage_limit_per_user: number | null;
  is_first_time_only: boolean;
  status: CouponStatus;
  start_date: string | null;
  end_date: string | null;
  created_at: Date;
}

const DAY = 86_400_000;

/** The coupons of the demo: three to use, one that is over and one that was never opened. */
export function demoCoupons(now: Date): DemoCoupon[] {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const day = (days: number) => ago(days).toISOString().slice(0, 10);
  const open = {
    max_discount: null,
    min_order_value: null,
    usage_limit: null,
    usage_limit_per_user: 1,
    is_first_time_only: false,
    status: "active",
    start_date: null,
    end_date: null,
    created_at: ago(120),
  } as const;
  return [
    {
      ...open,
      code: "WELCOME10",
      name: "Welcome: 10% off your first order",
      description: "Ten per cent off a first order, up to 10 dollars.",
      type: "percentage",
      value: 10,
      max_discount: 10,
      is_first_time_only: true,
    },
    {
      ...open,
      code: "FREESHIP",
      name: "Free delivery from $20",
      description: "We pay for delivery from 20 dollars.",
      type: "free_shipping",
      value: 0,
      min_order_value: 20,
      usage_limit_per_user: 6,
    },
    {
      ...open,
      code: "SAVE5",
      name: "$5 off from $30",
      description: "Five dollars off from 30 dollars.",
      type: "fixed",
      value: 5,
      min_order_value: 30,
      usage_limit_per_user: 3,
    },
    {
      ...open,
      code: "RAINY15",
      name: "Rainy days: 15% off",
      description: "Fifteen per cent off, up to 12 dollars, for three weeks of rain.",
      type: "percentage",
      value: 15,
      max_discount: 12,
      usage_limit: 200,
      status: "expired",
      start_date: day(66),
      end_date: day(45),
      created_at: ago(70),
    },
    {
      ...open,
      code: "FRIENDS20",
      name: "Friends and family: 20% off",
      description: "Prepared, not opened yet.",
      type: "percentage",
      value: 20,
      max_discount: 25,
      status: "inactive",
      created_at: ago(12),
    },
  ];
}
