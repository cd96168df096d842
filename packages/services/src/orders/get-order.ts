import { ShopError } from "@dewy/core";
import type { GetOrderInput, Order } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { itemsJson, orderColumns, personColumns } from "./order-json.ts";
import { isOrderKey } from "./order-number.ts";

type OrderRow = Omit<Order, "is_owner"> & { user_id: number | null; guest_id: string | null };

const noPerson = {
  customer_name: null,
  customer_email: null,
  customer_phone: null,
  shipping_address: null,
  billing_address: null,
};

/**
 * One order by its number. Whole for its customer, for the browser that placed it, and with the emailed link's key. A guest's order
 * without either shows no person; another customer's is `not_found`.
 */
export async function getOrder(ctx: ServiceContext, { order_number, key }: GetOrderInput): Promise<Order> {
  const { rows } = await sql<OrderRow>`
    select ${orderColumns}, ${personColumns}, o.user_id, o.guest_id, ${itemsJson} as items
    from orders o where o.order_number = ${order_number}
  `.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new ShopError("not_found");
  const { user_id, guest_id, ...order } = row;
  if (isOwner(ctx, row) || isOrderKey(key, order_number, ctx.config.secret)) return { ...order, is_owner: true };
  if (user_id !== null) throw new ShopError("not_found");
  return { ...order, ...noPerson, is_owner: false };
}

function isOwner({ actor }: ServiceContext, { user_id, guest_id }: OrderRow): boolean {
  if (user_id !== null) return actor.kind === "customer" && actor.user_id === user_id;
  return guest_id !== null && (actor.kind === "guest" || actor.kind === "customer") && actor.guest_id === guest_id;
}
