import { sql } from "kysely";

/** The items of order `o` as JSON (core's `orderItem`), with the product's picture and address where it still exists. */
export const itemsJson = sql`coalesce((
  select json_agg(json_build_object(
    'product_id', i.product_id, 'slug', p.slug, 'image_url', p.image_url, 'product_name', i.product_name,
    'product_sku', i.product_sku, 'quantity', i.quantity, 'backordered_quantity', i.backordered_quantity,
    'unit_price', i.unit_price, 'total_price', i.total_price, 'discount_amount', i.discount_amount
  ) order by i.id)
  from order_items i left join products p on p.id = i.product_id where i.order_id = o.id
), '[]')`;

/** How many pieces order `o` has. */
export const itemCount = sql`(select coalesce(sum(i.quantity), 0) from order_items i where i.order_id = o.id)`;

/** The columns of order `o` that everyone who may see it sees. */
export const orderColumns = sql`
  o.order_number, o.status, o.payment_status, o.fulfillment_status, o.currency, o.subtotal, o.discount_amount,
  o.shipping_amount, o.tax_amount, o.tax_included, o.total, o.coupon_code, o.payment_method, o.created_at, o.shipped_at,
  o.delivered_at`;

/** The columns of order `o` that tell who bought it. */
export const personColumns = sql`o.customer_name, o.customer_email, o.customer_phone, o.shipping_address, o.billing_address`;
