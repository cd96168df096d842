import { sql } from "kysely";

/** What a card shows of a product `p`: exactly the fields of `productCard`. */
export const cardColumns = sql`p.id, p.slug, p.name_en, p.name_th, p.name_km, p.brand, p.category, p.price,
  p.compare_at_price, p.image_url, p.rating_avg, p.rating_count, p.in_stock`;
