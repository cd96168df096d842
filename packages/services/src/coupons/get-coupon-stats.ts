import type { CouponStats, DayRangeInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { askedDays, onDays, refuseDays, timeZoneRefusal } from "../day-range.ts";
import { couponState } from "./coupon-columns.ts";

const usedOnDays = onDays(sql`u.used_at`, { from: sql`d.from_day`, to: sql`d.to_day`, zone: sql`d.time_zone` });

/** What coupons did on the days asked for, in one statement. Refuses a range or time zone that cannot be, naming the field. */
export async function getCouponStats(ctx: ServiceContext, input: DayRangeInput): Promise<CouponStats> {
  const { rows } = await sql<CouponStats>`
    with ${askedDays(ctx, input)},
    uses as materialized (
      select u.coupon_id, u.discount_amount, o.total, o.currency = d.currency and o.status <> 'refunded' as counts
      from days d, coupon_usage u left join orders o on o.id = u.order_id where ${usedOnDays}
    ),
    used as materialized (
      select coupon_id as id, count(*) as redemptions, coalesce(sum(discount_amount) filter (where counts), 0) as discount_total,
        coalesce(sum(total) filter (where counts), 0) as revenue
      from uses group by coupon_id
    ),
    top as (
      select c.id, c.code, c.name, c.type, u.redemptions, u.discount_total, u.revenue from used u join coupons c on c.id = u.id
      order by u.redemptions desc, u.revenue desc, c.id limit 10
    ),
    states as (
      select count(*) as total, count(*) filter (where state = 'active') as active,
        count(*) filter (where state = 'expired') as expired
      from (select ${couponState(sql`a.today`)} as state from coupons c, asked a) c
    )
    select a.from_day as "from", a.to_day as "to", a.time_zone, a.currency, s.total, s.active, s.expired,
      (select coalesce(sum(redemptions), 0)::bigint from used) as redemptions,
      (select coalesce(sum(discount_total), 0) from used) as discount_total,
      (select coalesce(sum(revenue), 0) from used) as revenue,
      coalesce((select json_agg(t) from top t), '[]') as top_coupons
    from asked a, states s
  `
    .execute(ctx.db)
    .catch((error: unknown) => {
      throw timeZoneRefusal(error);
    });
  const [stats] = rows;
  if (!stats) throw new Error("the shop has no settings");
  refuseDays(stats);
  return stats;
}
