import { ShopError } from "@dewy/core";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";

/**
 * Shows a product in these categories beside its own, and in no other. Its own is no such category and is passed over; one that is not
 * there is `unknown_category`. Must run in the transaction that writes the product.
 */
export async function showInCategories(ctx: ServiceContext, id: number, slugs: readonly string[]): Promise<void> {
  const { rows } = await sql<{ unknown: string[] }>`
    with wanted as materialized (select id, slug from categories where slug = any (${slugs}::text[]) for key share),
    beside as materialized (
      select w.id from wanted w where w.slug <> (select category from products where id = ${id}::integer)
    ),
    removed as (
      delete from product_categories where product_id = ${id}::integer and category_id not in (select id from beside)
    ),
    added as (
      insert into product_categories (product_id, category_id)
      select ${id}::integer, id from beside on conflict do nothing
    )
    select array(select slug from unnest(${slugs}::text[]) slug except select slug from wanted) as unknown
  `.execute(ctx.db);
  const [unknown] = rows[0]?.unknown ?? [];
  if (unknown !== undefined) {
    throw new ShopError("unknown_category", {
      fields: [{ field: `categories.${slugs.indexOf(unknown)}`, code: "unknown_category" }],
    });
  }
}
