import type { Page } from "@dewy/core";
import type { ListMyOrdersInput, OrderSummary } from "@dewy/core/schemas";
import { sql } from "kysely";
import { requireCustomer, type ServiceContext } from "../context.ts";
import { itemCount } from "./order-json.ts";

/** The signed-in customer's orders, newest first unless asked otherwise. */
export async function listMyOrders(ctx: ServiceContext, input: ListMyOrdersInput): Promise<Page<OrderSummary>> {
  const { user_id } = requireCustomer(ctx);
  const { page, page_size, sort } = input;
  const direction = sort === "oldest" ? sql`asc` : sql`desc`;
  const { rows } = await sql<{ items: OrderSummary[]; total: number }>`
    with mine as (
      select o.order_number, o.status, o.payment_status, o.fulfillment_status, o.currency, o.total, o.created_at,
        ${itemCount} as item_count
      from orders o where o.user_id = ${user_id}::integer
      order by o.created_at ${direction}, o.id ${direction}
      limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
    )
    select coalesce((select json_agg(m) from mine m), '[]') as items,
      (select count(*) from orders where user_id = ${user_id}::integer) as total
  `.execute(ctx.db);
  return { items: rows[0]?.items ?? [], page, page_size, total: rows[0]?.total ?? 0 };
}
