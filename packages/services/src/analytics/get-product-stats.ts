import { ShopError } from "@dewy/core";
import type { ProductStats, ProductStatsInput } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

/** How a product, of any status, was seen and sold in the last days, by the shop's days; `revenue` is in the shop's currency. */
export async function getProductStats(
  ctx: ServiceContext,
  { product_id, days }: ProductStatsInput,
): Promise<ProductStats> {
  const to = ctx.now();
  const from = new Date(to.getTime() - days * DAY_MS);
  const { rows } = await sql<{ time_zone: string } & Pick<ProductStats, "orders" | "units_sold" | "revenue">>`
    select s.time_zone, sold.*
    from shop_settings s
    join products p on p.id = ${product_id}
    cross join lateral (
      select count(distinct o.id) as orders, coalesce(sum(i.quantity), 0) as units_sold,
        coalesce(sum(i.total_price - i.discount_amount) filter (where o.currency = s.currency), 0) as revenue
      from order_items i join orders o on o.id = i.order_id
      where i.product_id = p.id and o.status not in ('cancelled', 'refunded')
        and o.created_at >= ${from} and o.created_at < ${to}
    ) sold
  `.execute(ctx.db);
  if (!rows[0]) throw new ShopError("not_found");
  const { time_zone, ...sold } = rows[0];
  const activity = await ctx.stores.events.productActivity({ product_id, from, to, time_zone });
  const { visitors } = activity;
  return {
    product_id,
    from: from.toISOString(),
    to: to.toISOString(),
    ...activity,
    ...sold,
    conversion_rate: visitors === 0 ? null : Math.round((sold.orders / visitors) * 10_000) / 10_000,
  };
}
