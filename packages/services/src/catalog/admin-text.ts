import { sql } from "kysely";

/** What staff look for parts of in a product `p`: the expression of `products_admin_text_idx`. */
export const adminText = sql`lower(
  p.name_en || ' ' || coalesce(p.name_th, '') || ' ' || coalesce(p.name_km, '') || ' ' || p.sku || ' ' || p.brand
)`;
