import type { Db } from "@dewy/db";
import { sql } from "kysely";

/** The last migration of the schema that `fillOldShop` fills. */
export const OLD_SCHEMA = "007-shop";

/** For tests: a shop of some thousands of rows in every table of the schema as it first was, with its books balanced. */
export async function fillOldShop(db: Db): Promise<void> {
  await sql`
    insert into users (email, password_hash, first_name, phone, skin_type, language, role, email_verification_token, created_at)
      select 'person-' || n || '@Example.com', 'hash', 'Person ' || n, '+855 12 ' || n, 'dry',
        (array['en', 'kh', 'th'])[1 + n % 3]::user_language,
        case when n % 500 = 0 then 'admin' else 'customer' end::user_role,
        case when n % 7 = 0 then encode(sha256(n::text::bytea), 'hex') end, now() - n * interval '1 hour'
      from generate_series(1, 2000) n;
    insert into user_addresses (user_id, address_line1, city, country, is_default)
      select n, n || ' Street 240', 'ភ្នំពេញ', 'KH', true from generate_series(1, 2000) n;
    insert into sessions (id, user_id, kind, expires_at)
      select encode(sha256(('s' || n)::bytea), 'hex'), n, case when n % 500 = 0 then 'staff' else 'customer' end,
        now() + (n - 1000) * interval '1 minute' from generate_series(1, 2000) n;

    insert into categories (name, slug, parent_id)
      select 'Category ' || n, 'category-' || n, case when n > 10 then 1 + n % 10 end from generate_series(1, 40) n;
    insert into products (name_en, name_km, name_th, slug, sku, brand, price, stock, category, skin_types, ingredients, status,
        allow_backorders)
      select 'Serum ' || n, 'សេរ៉ូម ' || n, 'เซรั่ม ' || n, 'serum-' || n, 'SKU-' || n, 'Brand ' || n % 20, n % 90 + 0.5, 1000,
        'category-' || 1 + n % 40, array['oily', 'dry']::skin_type[], '["Aqua", "Glycerin"]',
        (array['active', 'active', 'active', 'draft', 'archived'])[1 + n % 5]::product_status, n % 9 = 0
      from generate_series(1, 1500) n;
    insert into product_categories select n, 1 + n % 40 from generate_series(1, 1500) n;
    insert into product_images (product_id, image_url, is_primary, sort_order)
      select 1 + n % 1500, '/media/' || n || '.jpg', n <= 1500, n from generate_series(1, 3000) n;
    insert into product_search (product_id, is_active, title, words)
      select id, status = 'active', setweight(to_tsvector('simple', name_en), 'A'), to_tsvector('simple', name_en || ' ' || name_km)
      from products;
    insert into search_words select 'word' || n from generate_series(1, 2000) n;
    insert into stock_movements (product_id, quantity, reason, actor)
      select id, stock, 'initial', 'system:test' from products;

    insert into coupons (code, name, type, value, max_discount, usage_limit, is_first_time_only, applicable_categories, start_date, end_date)
      select 'Code' || n, 'Coupon ' || n, (array['percentage', 'fixed', 'free_shipping'])[1 + n % 3]::coupon_type, 1 + n % 5, 3, 1000,
        n % 4 = 0, array['category-1'], date '2026-01-01', date '2027-01-01'
      from generate_series(1, 60) n;

    insert into orders (order_number, user_id, guest_id, customer_name, customer_email, currency, subtotal, tax_amount, tax_included,
        shipping_amount, discount_amount, total, coupon_code, status, shipping_address, billing_address, idempotency_key, created_at)
      select 'DW-' || lpad(n::text, 12, '0'), case when n % 3 > 0 then 1 + n % 2000 end,
        case when n % 3 = 0 then gen_random_uuid() end, 'Buyer ' || n, 'Buyer-' || n % 700 || '@example.com', 'USD',
        31, 2, n % 2 = 0, 2, case when n % 5 = 0 then 1 else 0 end,
        33 + case when n % 2 = 0 then 0 else 2 end - case when n % 5 = 0 then 1 else 0 end,
        case when n % 5 = 0 then 'CODE' || 1 + n % 60 end,
        (array['pending', 'delivered', 'delivered', 'cancelled', 'shipped', 'refunded'])[1 + n % 6]::order_status,
        '{"city": "Kep"}', '{"city": "Kep"}', 'key-' || n, now() - n * interval '10 minutes'
      from generate_series(1, 3000) n;
    insert into order_items (order_id, product_id, product_name, quantity, unit_price, total_price, discount_amount)
      select o.id, 1 + (o.id * line) % 1500, 'Serum', line, 10.5 - line * 0.25 + case line when 1 then 0.25 else 0 end,
        (10.5 - line * 0.25 + case line when 1 then 0.25 else 0 end) * line, case line when 1 then o.discount_amount else 0 end
      from orders o, generate_series(1, 2) line;
    update orders o set subtotal = i.subtotal, total = i.subtotal - o.discount_amount + o.shipping_amount
        + case when o.tax_included then 0 else o.tax_amount end
      from (select order_id, sum(total_price) as subtotal from order_items group by order_id) i where i.order_id = o.id;
    insert into stock_movements (product_id, quantity, reason, actor, order_id)
      select product_id, -quantity, 'sale', 'guest', order_id from order_items;
    insert into stock_movements (product_id, quantity, reason, actor, order_id)
      select i.product_id, i.quantity, 'cancellation', 'staff:500', o.id from order_items i join orders o on o.id = i.order_id
      where o.status = 'cancelled';
    update products p set stock = (select sum(quantity) from stock_movements m where m.product_id = p.id);

    with steps as (
      select o.id, s.status::order_status as status, s.place from orders o, lateral unnest(
        case o.status
          when 'pending' then array['pending']
          when 'cancelled' then array['pending', 'cancelled']
          when 'shipped' then array['pending', 'confirmed', 'processing', 'shipped']
          when 'delivered' then array['pending', 'confirmed', 'processing', 'shipped', 'delivered']
          else array['pending', 'confirmed', 'processing', 'shipped', 'delivered', 'refunded']
        end) with ordinality s (status, place)
    )
    insert into order_status_history (order_id, from_status, to_status, actor)
      select id, lag(status) over (partition by id order by place), status, 'staff:500' from steps order by id, place;

    insert into coupon_usage (coupon_id, user_id, order_id, customer, discount_amount)
      select c.id, o.user_id, o.id, coalesce('user:' || o.user_id, lower(o.customer_email)), o.discount_amount
      from orders o join coupons c on lower(c.code) = lower(o.coupon_code) where o.status <> 'cancelled';
    insert into coupon_customers (coupon_id, customer, used_count)
      select coupon_id, customer, count(*) from coupon_usage group by coupon_id, customer;
    update coupons c set used_count = (select count(*) from coupon_usage u where u.coupon_id = c.id);
    update users u set (total_orders, total_spent) = (
      select count(*), coalesce(sum(total), 0) from orders o
      where o.user_id = u.id and o.status not in ('cancelled', 'refunded'));

    insert into reviews (product_id, user_id, rating, title, comment, status, helpful_count)
      select 1 + n % 1500, 1 + n % 2000, 1 + n % 5, 'Title ' || n, 'ស្អាត ' || n,
        (array['approved', 'pending', 'rejected'])[1 + n % 3]::review_status, n % 10
      from generate_series(1, 3000) n;
    insert into shopping_cart (user_id, product_id, quantity) select n, 1 + n % 1500, 1 + n % 9 from generate_series(1, 2000) n;
    insert into shopping_cart (guest_id, product_id) select gen_random_uuid(), n from generate_series(1, 1000) n;
    insert into wishlists (user_id, product_id) select 1 + n % 2000, 1 + n % 1500 from generate_series(1, 3000) n;
    insert into outbox (job, payload) select 'order-mail', jsonb_build_object('order_id', n) from generate_series(1, 1000) n;
    update shop_settings set shop_name = 'ហាង', hero_image_url = '/media/hero.svg';
  `.execute(db);
}
