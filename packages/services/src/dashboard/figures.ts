import { sql } from "kysely";
import { onDays } from "../day-range.ts";

const joined = onDays(sql`u.created_at`, { from: sql`s.before_from`, to: sql`s.to_day`, zone: sql`s.time_zone` });

/** CTEs over `span` and `placed`: what counts of every day from `before_from` to `to_day`, zeros where nothing was. */
export const ordersAndCustomers = sql`
  new_customers as materialized (
    select (u.created_at at time zone s.time_zone)::date as day, count(*) as number
    from span s, users u where u.role = 'customer' and ${joined} group by 1
  ),
  sales as materialized (
    select day, count(*) as orders, sum(total) as revenue from placed where counts group by day
  ),
  by_day as materialized (
    select d.day, coalesce(o.revenue, 0) as revenue, coalesce(o.orders, 0) as orders, coalesce(c.number, 0) as new_customers
    from (
      select s.before_from + n as day from span s, generate_series(0, s.to_day - s.before_from) n
    ) d left join sales o on o.day = d.day left join new_customers c on c.day = d.day
  )`;

const sums = (alias: string, days: string) =>
  sql.raw(`(
    select sum(b.revenue) as revenue, sum(b.orders)::bigint as orders, sum(b.new_customers)::bigint as new_customers,
      coalesce(sum(b.revenue) / nullif(sum(b.orders), 0), 0) as average_order
    from by_day b where ${days}
  ) ${alias}`);

const change = (figure: string) =>
  sql.raw(`'${figure}', case when p.${figure} > 0 then round((c.${figure} - p.${figure}) * 100 / p.${figure}, 1) end`);

/** The sums of the days asked for, of the days before, and the change in per cent: one row, or none where `span` has none. */
export const figures = sql`
  select c.revenue, c.orders, c.new_customers, c.average_order,
    json_build_object('from', s.before_from, 'to', s.before_to, 'revenue', p.revenue, 'orders', p.orders,
      'new_customers', p.new_customers, 'average_order', p.average_order) as previous,
    json_build_object(${sql.join(["revenue", "orders", "average_order", "new_customers"].map(change))}) as change
  from span s, lateral ${sums("c", "b.day >= s.from_day")}, lateral ${sums("p", "b.day < s.from_day")}
`;
