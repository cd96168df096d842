import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";

/** What coupon `c` is on the shop's day `today`: in the order in which a checkout refuses (`coupon-rules.ts`). */
export const couponState = (today: RawBuilder<unknown>): RawBuilder<string> => sql`case
  when c.status = 'inactive' then 'inactive'
  when c.status = 'expired' or c.end_date < ${today} then 'expired'
  when c.start_date > ${today} then 'scheduled'
  when c.used_count >= c.usage_limit then 'used_up'
  else 'active' end`;

/** The shop's day. */
export const shopToday = (ctx: ServiceContext): RawBuilder<string> =>
  sql`(select (${ctx.now().toISOString()}::timestamptz at time zone time_zone)::date from shop_settings)`;

/** The columns of coupon `c` that a list shows (core's `adminCouponRow`), but for its state. */
export const couponRowColumns = sql`
  c.id, c.code, c.name, c.type, c.value, c.max_discount, c.min_order_value, c.usage_limit, c.usage_limit_per_user, c.used_count,
  c.is_first_time_only, c.status, c.start_date, c.end_date, c.created_at, c.updated_at`;

/** A new `updated_at`: always another one, since a checkout goes by it to see that the coupon it read is the coupon it uses. */
export const touched = (ctx: ServiceContext): RawBuilder<string> =>
  sql`greatest(${ctx.now().toISOString()}::timestamptz, updated_at + interval '1 microsecond')`;
