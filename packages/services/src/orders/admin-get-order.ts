import { nextStatuses, ShopError } from "@dewy/core";
import type { AdminOrder } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { itemsJson, orderColumns, personColumns } from "./order-json.ts";

/** One order whole, with its history and where it may move, for staff. */
export async function adminGetOrder(
  ctx: ServiceContext,
  { order_number }: { order_number: string },
): Promise<AdminOrder> {
  const { rows } = await sql<Omit<AdminOrder, "next_statuses">>`
    select o.id, o.user_id, o.language, o.version, o.updated_at, ${orderColumns}, ${personColumns}, ${itemsJson} as items,
      coalesce((
        select json_agg(json_build_object('from_status', h.from_status, 'to_status', h.to_status, 'actor', coalesce(u.email, h.actor),
          'note', h.note, 'created_at', h.created_at) order by h.id)
        from order_status_history h
        left join users u on u.id = substring(h.actor from '^staff:([0-9]+)$')::integer
        where h.order_id = o.id
      ), '[]') as history
    from orders o where o.order_number = ${order_number}
  `.execute(ctx.db);
  const [order] = rows;
  if (!order) throw new ShopError("not_found");
  return { ...order, next_statuses: [...nextStatuses(order.status)] };
}
