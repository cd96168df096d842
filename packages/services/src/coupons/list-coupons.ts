import type { Page } from "@dewy/core";
import type { AdminCouponRow, ListCouponsInput } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { containing } from "../like.ts";
import { couponRowColumns, couponState, shopToday } from "./coupon-columns.ts";

const orderings: Record<ListCouponsInput["sort"], RawBuilder<unknown>> = {
  newest: sql`c.created_at desc, c.id desc`,
  code: sql`lower(c.code), c.id`,
  used_desc: sql`c.used_count desc, c.id desc`,
  ends_soon: sql`c.end_date nulls last, c.id`,
};

/** One page of all coupons, for staff; `status` is what a coupon is today, `q` any part of its code or name. */
export async function listCoupons(ctx: ServiceContext, input: ListCouponsInput): Promise<Page<AdminCouponRow>> {
  const { page, page_size, sort, status, type, q } = input;
  const state = couponState(sql`t.today`);
  const conditions = [
    sql`true`,
    ...(status ? [sql`${state} = ${status}`] : []),
    ...(type ? [sql`c.type = ${type}::coupon_type`] : []),
    ...(q ? [sql`lower(c.code || ' ' || c.name) like ${containing(q.toLowerCase())}`] : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<{ items: AdminCouponRow[]; total: number }>`
    with today as materialized (select ${shopToday(ctx)} as today),
    listed as (
      select ${couponRowColumns}, ${state} as state from coupons c, today t where ${where}
      order by ${orderings[sort]} limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
    )
    select coalesce((select json_agg(l) from listed l), '[]') as items,
      (select count(*) from coupons c, today t where ${where}) as total
  `.execute(ctx.db);
  return { items: rows[0]?.items ?? [], page, page_size, total: rows[0]?.total ?? 0 };
}
