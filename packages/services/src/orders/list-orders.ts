import type { AdminOrders, ListOrdersInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { containing } from "../like.ts";
import { itemCount } from "./order-json.ts";

const orderings = {
  newest: sql`o.created_at desc, o.id desc`,
  oldest: sql`o.created_at, o.id`,
  total_desc: sql`o.total desc, o.id desc`,
  total_asc: sql`o.total, o.id`,
} as const satisfies Record<ListOrdersInput["sort"], unknown>;

const startOf = (day: string) => sql`${day}::date::timestamp at time zone (select time_zone from shop_settings)`;

/** So many matches are counted: to count a million takes as long as to read them. */
const COUNTED = 1_000;

/**
 * All orders, for staff: filtered by their statuses, customer, days, and by a part of number, customer name or email. `total` is exact up
 * to 1,000.
 */
export async function listOrders(ctx: ServiceContext, input: ListOrdersInput): Promise<AdminOrders> {
  const { page, page_size, sort, status, payment_status, user_id, from, to, q } = input;
  const conditions = [
    sql`true`,
    ...(status ? [sql`o.status = ${status}::order_status`] : []),
    ...(payment_status ? [sql`o.payment_status = ${payment_status}::payment_status`] : []),
    ...(user_id ? [sql`o.user_id = ${user_id}::integer`] : []),
    ...(from ? [sql`o.created_at >= ${startOf(from)}`] : []),
    ...(to
      ? [sql`o.created_at < (${to}::date + 1)::timestamp at time zone (select time_zone from shop_settings)`]
      : []),
    ...(q
      ? [
          sql`lower(o.order_number || ' ' || o.customer_name || ' ' || o.customer_email) like ${containing(q.toLowerCase())}`,
        ]
      : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<Pick<AdminOrders, "items" | "total">>`
    with listed as (
      select o.id, o.order_number, o.customer_name, o.customer_email, o.status, o.payment_status, o.fulfillment_status,
        o.currency, o.total, o.created_at, o.version, ${itemCount} as item_count
      from (
        select o.* from orders o where ${where}
        order by ${orderings[sort]} limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
      ) o order by ${orderings[sort]}
    )
    select coalesce((select json_agg(l) from listed l), '[]') as items,
      (select count(*) from (select from orders o where ${where} limit ${COUNTED + 1}::integer) counted) as total
  `.execute(ctx.db);
  const { items = [], total = 0 } = rows[0] ?? {};
  return { items, page, page_size, total: Math.min(total, COUNTED), more_than_total: total > COUNTED };
}
