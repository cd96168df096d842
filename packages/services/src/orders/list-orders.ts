import type { AdminOrders, ListOrdersInput } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { containing } from "../like.ts";
import { itemCount } from "./order-json.ts";

const orderings = {
  newest: { by: sql`o.created_at`, order: sql`o.created_at desc, o.id desc` },
  oldest: { by: sql`o.created_at`, order: sql`o.created_at, o.id` },
  total_desc: { by: sql`o.total`, order: sql`o.total desc, o.id desc` },
  total_asc: { by: sql`o.total`, order: sql`o.total, o.id` },
} as const satisfies Record<ListOrdersInput["sort"], unknown>;

const startOf = (day: string) => sql`(select ${day}::date::timestamp at time zone time_zone from shop_settings)`;
const endOf = (day: string) => sql`(select (${day}::date + 1)::timestamp at time zone time_zone from shop_settings)`;

/** So many matches are counted: to count a million takes as long as to read them. */
const COUNTED = 1_000;

/**
 * All orders, for staff: filtered by their statuses, customer, days, and by a part of number, customer name or email. `total` is exact up
 * to 1,000.
 */
export async function listOrders(ctx: ServiceContext, input: ListOrdersInput): Promise<AdminOrders> {
  const { page, page_size, sort } = input;
  const { order } = orderings[sort];
  const [details, days] = [detailConditions(input), dayConditions(input)];
  // An index alone says which orders come before the page: only those on it are read.
  const { rows } = await sql<Pick<AdminOrders, "items" | "total">>`
    with listed as (
      select o.id, o.order_number, o.customer_name, o.customer_email, o.status, o.payment_status, o.fulfillment_status,
        o.currency, o.total, o.created_at, o.version, ${itemCount} as item_count
      from (
        select o.id from (${isByMonth(input) ? monthByMonth(input) : matching(input, [...details, ...days])}) o
        order by ${order} limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
      ) picked join orders o using (id) order by ${order}
    )
    select coalesce((select json_agg(l) from listed l), '[]') as items,
      (select count(*) from (
        select from orders o where ${all([...details, ...days])} limit ${COUNTED + 1}::integer
      ) counted) as total
  `.execute(ctx.db);
  const { items = [], total = 0 } = rows[0] ?? {};
  return { items, page, page_size, total: Math.min(total, COUNTED), more_than_total: total > COUNTED };
}

type Condition = RawBuilder<unknown>;

const all = (conditions: Condition[]) => sql.join([sql`true`, ...conditions], sql` and `);

function detailConditions({ status, payment_status, user_id, q }: ListOrdersInput): Condition[] {
  return [
    ...(status ? [sql`o.status = ${status}::order_status`] : []),
    ...(payment_status ? [sql`o.payment_status = ${payment_status}::payment_status`] : []),
    ...(user_id ? [sql`o.user_id = ${user_id}::integer`] : []),
    ...(q
      ? [
          sql`lower(o.order_number || ' ' || o.customer_name || ' ' || o.customer_email) like ${containing(q.toLowerCase())}`,
        ]
      : []),
  ];
}

function dayConditions({ from, to }: ListOrdersInput): Condition[] {
  return [...(from ? [sql`o.created_at >= ${startOf(from)}`] : []), ...(to ? [sql`o.created_at < ${endOf(to)}`] : [])];
}

const matching = ({ sort }: ListOrdersInput, conditions: Condition[]) =>
  sql`select o.id, ${orderings[sort].by} from orders o where ${all(conditions)}`;

/** Of a status that is not the last one, or of one customer, there are so few that sorting them costs less. */
const isByMonth = ({ sort, from, to, status, user_id, q }: ListOrdersInput) =>
  (sort === "total_asc" || sort === "total_desc") &&
  (from || to) &&
  (status === undefined || status === "delivered") &&
  !user_id &&
  !q;

/** By total within some days: of each of their months as many as the page may need, so that no month is read to its end. */
function monthByMonth(input: ListOrdersInput): Condition {
  const { from, to, sort, page, page_size } = input;
  // `is true`: the days alone would be looked up, and all of their orders sorted.
  const conditions = [
    ...detailConditions(input),
    sql`(${all(dayConditions(input))}) is true`,
    sql`date_trunc('month', o.created_at at time zone 'UTC') = month`,
  ];
  const first = sql`greatest(${from ? startOf(from) : sql`null`}, (select min(created_at) from orders))`;
  const last = sql`least(${to ? sql`${endOf(to)} - interval '1 microsecond'` : sql`null`}, (select max(created_at) from orders))`;
  return sql`
    select o.* from generate_series(date_trunc('month', ${first} at time zone 'UTC'), ${last} at time zone 'UTC', '1 month') month
    cross join lateral (
      ${matching(input, conditions)} order by ${orderings[sort].order} limit ${page * page_size}::bigint
    ) o`;
}
