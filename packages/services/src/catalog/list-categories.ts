import { Json } from "@dewy/core";
import type { Category } from "@dewy/core/schemas";
import { sql } from "kysely";
import type { ServiceContext } from "../context.ts";
import { askCatalog } from "./catalog-index.ts";
import { keptAnswer } from "./kept-answer.ts";

/** The categories in the shop's order, each with how many products a list of it shows. */
export const listCategories = (ctx: ServiceContext): Promise<Json<Category[]>> =>
  keptAnswer(ctx, { key: "api:products:categories", load: () => readCategories(ctx) });

async function readCategories(ctx: ServiceContext): Promise<Json<Category[]>> {
  const { found: counts, value } = await askCatalog<Map<number, number>, Omit<Category, "product_count">[]>(ctx, {
    find: ({ index }) => index.countsByCategory(),
    select: () => sql`(
      select coalesce(json_agg(category), '[]') from (
        select c.id, c.slug, c.name, c.name_th, c.name_km, c.description, c.image_url, parent.slug as parent_slug
        from categories c left join categories parent on parent.id = c.parent_id and parent.is_active
        where c.is_active order by c.sort_order, c.id
      ) category
    )`,
  });
  return Json.of(value.map((category) => ({ ...category, product_count: counts.get(category.id) ?? 0 })));
}
