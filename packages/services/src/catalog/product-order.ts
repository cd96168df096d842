import type { productSorts } from "@dewy/core/schemas";
import { type RawBuilder, sql } from "kysely";

/** Each order has an index of its own; the id makes it total, so pages never repeat or skip a product. */
export const productOrder: Record<(typeof productSorts)[number], RawBuilder<unknown>> = {
  newest: sql`p.created_at desc, p.id desc`,
  price_asc: sql`p.price, p.id`,
  price_desc: sql`p.price desc, p.id desc`,
  rating: sql`p.rating_avg desc, p.id desc`,
  name: sql`p.name_en, p.id`,
  featured: sql`p.is_featured desc, p.created_at desc, p.id desc`,
};
