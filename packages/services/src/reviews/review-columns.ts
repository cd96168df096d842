import { type RawBuilder, sql } from "kysely";

/**
 * Whether an order of `user` that was delivered has `product`. A review's `is_verified_purchase` is this when it is written and again
 * when it is approved; between the two and after, the trigger `orders_verify_purchases` sets it as orders arrive. A refund later
 * does not take it back: who wrote had the product.
 */
export const wasDelivered = (
  user: RawBuilder<unknown>,
  product: RawBuilder<unknown>,
): RawBuilder<boolean> => sql`exists (
  select from orders o join order_items i on i.order_id = o.id
  where o.user_id = ${user} and o.status = 'delivered' and i.product_id = ${product}
)`;

/** The fields of `myReview`, of a review `r` and its product `p`. */
export const myReviewColumns = sql`r.id, r.product_id, p.slug as product_slug, p.name_en, p.name_th, p.name_km, p.image_url,
  r.rating, r.title, r.comment, r.status, r.is_verified_purchase, r.helpful_count, r.created_at`;

/** The fields of `adminReview`, of a review `r` and its product `p`. */
export const adminReviewColumns = sql`r.id, r.product_id, p.name_en as product_name, p.sku as product_sku,
  p.slug as product_slug, r.user_id, r.rating, r.title, r.comment, r.customer_name, r.customer_email, r.status,
  r.is_verified_purchase, r.helpful_count, r.created_at, r.updated_at`;
