import type { Page } from "@dewy/core";
import type { AdminListProductsInput, AdminProductRow } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { containing } from "../like.ts";
import { adminText } from "./admin-text.ts";

const orders: Record<AdminListProductsInput["sort"], RawBuilder<unknown>> = {
  newest: sql`p.created_at desc, p.id desc`,
  name: sql`p.name_en, p.id`,
  stock_asc: sql`p.stock, p.id`,
  price_asc: sql`p.price, p.id`,
  price_desc: sql`p.price desc, p.id desc`,
};

/** One page of all products for staff; `q` is any part of a name, the SKU or the brand. */
export async function adminListProducts(
  ctx: ServiceContext,
  input: AdminListProductsInput,
): Promise<Page<AdminProductRow>> {
  const { page, page_size } = input;
  const conditions: RawBuilder<boolean>[] = [sql`true`];
  if (input.q) conditions.push(sql`${adminText} like ${containing(input.q.toLowerCase())}`);
  if (input.status !== undefined) conditions.push(sql`p.status = ${input.status}`);
  if (input.category !== undefined) conditions.push(sql`p.category = ${input.category}`);
  const matches = sql`${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<{ total: number; items: AdminProductRow[] }>`
    select (select count(*) from products p where ${matches}) as total, (
      select coalesce(json_agg(item), '[]') from (
        select p.id, p.sku, p.slug, p.name_en, p.name_th, p.name_km, p.brand, p.category, p.price, p.stock,
          p.track_inventory, p.status, p.image_url, p.version, p.updated_at
        from products p where ${matches}
        order by ${orders[input.sort]} limit ${page_size} offset ${(page - 1) * page_size}
      ) item
    ) as items
  `.execute(ctx.db);
  const { total = 0, items = [] } = rows[0] ?? {};
  return { items, page, page_size, total };
}
