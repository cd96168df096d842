import { type RawBuilder, sql } from "kysely";

/**
 * The cart as JSON (core's `cart`) from `lines`, a relation `(id, product_id, quantity)`: prices, sums and what can be bought are
 * read now, and sums are exact (NUMERIC). An expression to select on its own.
 */
export const cartView = (lines: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  json_build_object(
    'items', coalesce(json_agg(json_build_object(
      'product_id', p.id, 'slug', p.slug, 'name_en', p.name_en, 'name_th', p.name_th, 'name_km', p.name_km,
      'brand', p.brand, 'image_url', p.image_url, 'quantity', l.quantity,
      'unit_price', p.price, 'total_price', p.price * l.quantity,
      'available_quantity', ${available}
    ) order by l.id) filter (where p.id is not null), '[]'),
    'item_count', coalesce(sum(l.quantity), 0),
    'subtotal', coalesce(sum(p.price * l.quantity), 0),
    'currency', (select currency from shop_settings)
  ) as cart from ${lines} l join products p on p.id = l.product_id`;

/** How many of `p` the stock allows; null where it does not limit. */
export const stockLimit = sql`case when p.allow_backorders or not p.track_inventory then null else p.stock end`;

/** How many of `p` can be bought now; null where that is not limited. */
export const available = sql`case when p.status <> 'active' then 0 else ${stockLimit} end`;

/**
 * A cart's write need not wait for the disk: losing the last moments of one in a power cut costs a tap. Must be read by the
 * statement (a CTE that nothing reads does not run).
 */
export const relaxedCommit = sql`relaxed as materialized (select set_config('synchronous_commit', 'off', true))`;
