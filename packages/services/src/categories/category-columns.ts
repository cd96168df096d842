import { sql } from "kysely";

/** The fields of `adminCategory`, of a category `c`. */
export const categoryColumns = sql`c.id, c.slug, c.name, c.name_th, c.name_km, c.description, c.parent_id, c.image_url,
  c.is_active, c.sort_order, c.created_at, c.updated_at,
  (select count(*) from products p where p.category = c.slug) as product_count`;
