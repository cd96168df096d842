import { ShopError } from "@dewy/core";
import type { AdminCustomer } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { itemCount } from "../orders/order-json.ts";
import { addressColumns } from "./address-book.ts";

/** One customer whole, for staff, in one statement: profile, addresses, last orders, and what they did with coupons. */
export async function adminGetCustomer(ctx: ServiceContext, { id }: { id: number }): Promise<AdminCustomer> {
  const { rows } = await sql<AdminCustomer>`
    select u.id, u.email, u.first_name, u.last_name, u.phone, u.date_of_birth, u.gender, u.skin_type, u.language, u.is_active,
      u.email_verified, u.email_verified_at, u.total_orders, u.total_spent, u.avg_rating, u.created_at, u.updated_at,
      coalesce((
        select json_agg(a order by a.type desc, a.is_default desc, a.id desc)
        from (select ${sql.join(addressColumns.map((name) => sql.ref(name)))} from user_addresses where user_id = u.id) a
      ), '[]') as addresses,
      coalesce((
        select json_agg(json_build_object('order_number', o.order_number, 'status', o.status, 'payment_status', o.payment_status,
          'fulfillment_status', o.fulfillment_status, 'currency', o.currency, 'total', o.total, 'created_at', o.created_at,
          'item_count', ${itemCount}) order by o.created_at desc, o.id desc)
        from (select * from orders where user_id = u.id order by created_at desc, id desc limit 10) o
      ), '[]') as orders,
      (select count(*) from reviews r where r.user_id = u.id) as review_count,
      (select count(*) from coupon_usage c where c.user_id = u.id) as coupon_use_count,
      coalesce((
        select json_agg(json_build_object('code', k.code, 'order_number', o.order_number, 'discount_amount', c.discount_amount,
          'used_at', c.used_at) order by c.id desc)
        from (select * from coupon_usage where user_id = u.id order by id desc limit 10) c
        join coupons k on k.id = c.coupon_id left join orders o on o.id = c.order_id
      ), '[]') as coupon_uses
    from users u where u.id = ${id}::integer and u.role = 'customer'
  `.execute(ctx.db);
  const [customer] = rows;
  if (!customer) throw new ShopError("not_found");
  return customer;
}
