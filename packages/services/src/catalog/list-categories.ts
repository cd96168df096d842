import { Json } from "@dewy/core";
import type { Category } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { keptAnswer } from "./kept-answer.ts";

/** The categories in the shop's order, each with how many products a list of it shows. */
export const listCategories = (ctx: ServiceContext): Promise<Json<Category[]>> =>
  keptAnswer(ctx, { key: "api:products:categories", load: () => readCategories(ctx) });

async function readCategories(ctx: ServiceContext): Promise<Json<Category[]>> {
  const { rows } = await sql<Category>`
    with recursive below as (
      select id as ancestor_id, id, slug from categories where is_active
      union select below.ancestor_id, c.id, c.slug from categories c join below on c.parent_id = below.id
    ), shown as (
      select b.ancestor_id, p.id from below b join products p on p.category = b.slug where p.status = 'active'
      union
      select b.ancestor_id, p.id from below b
      join product_categories l on l.category_id = b.id join products p on p.id = l.product_id where p.status = 'active'
    )
    select c.id, c.slug, c.name, c.name_th, c.name_km, c.description, c.image_url, parent.slug as parent_slug,
      (select count(*) from shown where shown.ancestor_id = c.id) as product_count
    from categories c left join categories parent on parent.id = c.parent_id and parent.is_active
    where c.is_active
    order by c.sort_order, c.id
  `.execute(ctx.db);
  return Json.of(rows);
}
