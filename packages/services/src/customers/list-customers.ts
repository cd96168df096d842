import type { Page } from "@dewy/core";
import type { AdminCustomerRow, ListCustomersInput } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { containing } from "../like.ts";

const orderings: Record<ListCustomersInput["sort"], RawBuilder<unknown>> = {
  newest: sql`u.created_at desc, u.id desc`,
  spent_desc: sql`u.total_spent desc, u.id desc`,
  orders_desc: sql`u.total_orders desc, u.id desc`,
  name: sql`lower(u.first_name) nulls last, lower(u.last_name) nulls last, u.id`,
};

/** The expression of `users_search_idx`. */
const searchText = sql`lower(u.email || ' ' || coalesce(u.first_name, '') || ' ' || coalesce(u.last_name, ''))`;

/** One page of the shop's customers, for staff; staff themselves are not among them. `q` is any part of an email or a name. */
export async function listCustomers(ctx: ServiceContext, input: ListCustomersInput): Promise<Page<AdminCustomerRow>> {
  const { page, page_size, sort, q, is_active, email_verified } = input;
  const conditions = [
    sql`u.role = 'customer'`,
    ...(is_active === undefined ? [] : [sql`u.is_active = ${is_active}::boolean`]),
    ...(email_verified === undefined ? [] : [sql`u.email_verified = ${email_verified}::boolean`]),
    ...(q ? [sql`${searchText} like ${containing(q.toLowerCase())}`] : []),
  ];
  const where = sql.join(conditions, sql` and `);
  const { rows } = await sql<{ items: AdminCustomerRow[]; total: number }>`
    with listed as (
      select u.id, u.email, u.first_name, u.last_name, u.phone, u.is_active, u.email_verified, u.total_orders, u.total_spent,
        u.created_at
      from users u where ${where}
      order by ${orderings[sort]} limit ${page_size}::integer offset ${(page - 1) * page_size}::bigint
    )
    select coalesce((select json_agg(l) from listed l), '[]') as items, (select count(*) from users u where ${where}) as total
  `.execute(ctx.db);
  return { items: rows[0]?.items ?? [], page, page_size, total: rows[0]?.total ?? 0 };
}
