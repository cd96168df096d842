import { type OrderStatus, orderStatuses, toAmount, toMinor } from "@dewy/core";
import type { DashboardStats, DayRangeInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { type AskedDays, askedDays, onDays, refuseDays, timeZoneRefusal } from "../day-range.ts";
import { figures, ordersAndCustomers } from "./figures.ts";

/** From this stock down a product is nearly sold out. */
const LOW_STOCK = 5;

const sold = onDays(sql`o.created_at`, { from: sql`s.before_from`, to: sql`s.to_day`, zone: sql`s.time_zone` });

type Row = AskedDays &
  Omit<DashboardStats, "orders_by_status"> & { orders_by_status: Partial<Record<OrderStatus, number>> };

/**
 * The shop on the days asked for, beside as many days just before: one statement, so all of one moment. Refuses a range or time
 * zone that cannot be, naming the field.
 */
export async function getDashboardStats(ctx: ServiceContext, input: DayRangeInput): Promise<DashboardStats> {
  const { rows } = await sql<Row>`
    with ${askedDays(ctx, input)},
    span as materialized (
      select d.*, d.from_day - (d.to_day - d.from_day + 1) as before_from, d.from_day - 1 as before_to from days d
    ),
    placed as materialized (
      select o.id, o.total, o.status, (o.created_at at time zone s.time_zone)::date as day,
        o.currency = s.currency and o.status not in ('cancelled', 'refunded') as counts
      from span s, orders o where ${sold}
    ),
    ${ordersAndCustomers},
    top as materialized (
      select i.product_id, sum(i.quantity) as quantity, sum(i.total_price - i.discount_amount) as revenue
      from span s, placed p join order_items i on i.order_id = p.id
      where p.counts and p.day >= s.from_day and i.product_id is not null
      group by i.product_id order by revenue desc, quantity desc, i.product_id limit 10
    ),
    low as materialized (
      select p.id, p.sku, p.name_en, p.name_th, p.name_km, p.stock from products p
      where p.status = 'active' and p.track_inventory and p.stock <= ${LOW_STOCK}::integer
    )
    select a.from_day as "from", a.to_day as "to", a.time_zone, a.currency,
      (select json_agg(json_build_object('date', b.day, 'revenue', b.revenue, 'orders', b.orders,
        'new_customers', b.new_customers) order by b.day) from by_day b, span s where b.day >= s.from_day) as by_day,
      f.*,
      (select coalesce(json_object_agg(status, number), '{}') from (
        select p.status, count(*) as number from placed p, span s where p.day >= s.from_day group by p.status
      ) counted) as orders_by_status,
      (select coalesce(json_agg(json_build_object('id', p.id, 'sku', p.sku, 'name_en', p.name_en, 'name_th', p.name_th,
        'name_km', p.name_km, 'quantity', t.quantity, 'revenue', t.revenue)
        order by t.revenue desc, t.quantity desc, p.id), '[]')
        from top t join products p on p.id = t.product_id) as top_products,
      (select coalesce(json_agg(l order by l.stock, l.id), '[]')
        from (select * from low order by stock, id limit 10) l) as low_stock,
      (select count(*) from low) as low_stock_count,
      (select count(*) from reviews where status = 'pending') as pending_reviews
    from asked a left join (${figures}) f on true
  `
    .execute(ctx.db)
    .catch((error: unknown) => {
      throw timeZoneRefusal(error);
    });
  const [row] = rows;
  if (!row) throw new Error("the shop has no settings");
  refuseDays(row);
  const average = (amount: number) => toAmount(toMinor(amount, row.currency), row.currency);
  return {
    ...row,
    average_order: average(row.average_order),
    previous: { ...row.previous, average_order: average(row.previous.average_order) },
    orders_by_status: Object.fromEntries(
      orderStatuses.map((status) => [status, row.orders_by_status[status] ?? 0]),
    ) as Record<OrderStatus, number>,
  };
}
