import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type order_status as enum
      ('pending', 'confirmed', 'processing', 'shipped', 'delivered', 'cancelled', 'refunded');
    create type payment_status as enum
      ('pending', 'paid', 'partially_paid', 'refunded', 'partially_refunded', 'failed');
    create type fulfillment_status as enum ('unfulfilled', 'partial', 'fulfilled', 'shipped', 'delivered');
    create type payment_method as enum ('cash_on_delivery');

    create table orders (
      id serial primary key,
      order_number varchar(50) not null unique,
      user_id integer references users (id),
      guest_id uuid,
      customer_name varchar(255) not null,
      customer_email varchar(255) not null,
      customer_phone varchar(20),
      language user_language not null default 'en',
      currency char(3) not null check (currency in ('USD', 'THB', 'KHR')),
      subtotal numeric(10, 2) not null check (subtotal >= 0),
      tax_amount numeric(10, 2) not null default 0 check (tax_amount >= 0),
      tax_included boolean not null default false,
      shipping_amount numeric(10, 2) not null default 0 check (shipping_amount >= 0),
      discount_amount numeric(10, 2) not null default 0 check (discount_amount between 0 and subtotal),
      total numeric(10, 2) not null check (total >= 0),
      coupon_code varchar(50),
      payment_method payment_method not null default 'cash_on_delivery',
      status order_status not null default 'pending',
      payment_status payment_status not null default 'pending',
      fulfillment_status fulfillment_status not null default 'unfulfilled',
      shipping_address jsonb not null,
      billing_address jsonb not null,
      idempotency_key varchar(64),
      idempotency_owner varchar(64)
        generated always as (coalesce('user:' || user_id::text, 'guest:' || guest_id::text)) stored,
      request_hash varchar(64),
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      shipped_at timestamptz,
      delivered_at timestamptz,
      constraint orders_total_adds_up check
        (total = subtotal - discount_amount + shipping_amount + case when tax_included then 0 else tax_amount end)
    ) with (fillfactor = 90);
    create unique index orders_idempotency_key on orders (idempotency_owner, idempotency_key);
    create index orders_newest_idx on orders (created_at desc, id desc);
    create index orders_status_idx on orders (status, created_at desc, id desc);
    create index orders_total_idx on orders (total, id);
    create index orders_user_id_idx on orders (user_id, created_at desc, id desc);
    create index orders_customer_email_idx on orders (lower(customer_email));
    create index orders_search_idx on orders using gin
      (lower(order_number || ' ' || customer_name || ' ' || customer_email) gin_trgm_ops);

    create table order_items (
      id serial primary key,
      order_id integer not null references orders (id) on delete cascade,
      product_id integer references products (id),
      product_name varchar(255) not null,
      product_sku varchar(100),
      quantity integer not null check (quantity > 0),
      backordered_quantity integer not null default 0 check (backordered_quantity between 0 and quantity),
      unit_price numeric(10, 2) not null check (unit_price >= 0),
      total_price numeric(10, 2) not null check (total_price = unit_price * quantity),
      discount_amount numeric(10, 2) not null default 0 check (discount_amount between 0 and total_price),
      created_at timestamptz not null default now()
    );
    create index order_items_order_id_idx on order_items (order_id);
    create index order_items_product_id_idx on order_items (product_id);

    alter table stock_movements add constraint stock_movements_order_id_fkey
      foreign key (order_id) references orders (id) on delete set null;

    create table order_status_history (
      id bigint generated always as identity primary key,
      order_id integer not null references orders (id) on delete cascade,
      from_status order_status,
      to_status order_status not null,
      actor varchar(100) not null,
      note varchar(500),
      created_at timestamptz not null default now()
    );
    create index order_status_history_order_id_idx on order_status_history (order_id, id);

    create table coupon_usage (
      id serial primary key,
      coupon_id integer not null references coupons (id) on delete cascade,
      user_id integer references users (id) on delete set null,
      order_id integer references orders (id) on delete set null,
      customer varchar(265) not null,
      discount_amount numeric(10, 2) not null check (discount_amount >= 0),
      used_at timestamptz not null default now()
    );
    create index coupon_usage_coupon_id_idx on coupon_usage (coupon_id);
    create index coupon_usage_user_id_idx on coupon_usage (user_id);
    create unique index coupon_usage_order_id_key on coupon_usage (order_id);

    create table shopping_cart (
      id serial primary key,
      user_id integer references users (id) on delete cascade,
      guest_id uuid,
      product_id integer not null references products (id) on delete cascade,
      quantity integer not null default 1 check (quantity between 1 and 999),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint shopping_cart_owner_check check (num_nonnulls(user_id, guest_id) = 1),
      unique (user_id, product_id),
      unique (guest_id, product_id)
    ) with (fillfactor = 80);
    create index shopping_cart_product_id_idx on shopping_cart (product_id);
    create index shopping_cart_guest_updated_at_idx on shopping_cart (updated_at) where guest_id is not null;

    create table wishlists (
      id serial primary key,
      user_id integer not null references users (id) on delete cascade,
      product_id integer not null references products (id) on delete cascade,
      created_at timestamptz not null default now(),
      unique (user_id, product_id)
    );
    create index wishlists_product_id_idx on wishlists (product_id);
  `.execute(db);
}
