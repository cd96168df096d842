import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type coupon_type as enum ('percentage', 'fixed', 'free_shipping');
    create type coupon_status as enum ('active', 'inactive', 'expired');

    create table coupons (
      id serial primary key,
      code varchar(50) not null check (code <> ''),
      name varchar(255) not null,
      description text,
      type coupon_type not null,
      value numeric(10, 2) not null check (value >= 0 and (type <> 'percentage' or value <= 100)),
      max_discount numeric(10, 2) check (max_discount >= 0),
      usage_limit integer check (usage_limit > 0),
      used_count integer not null default 0 check (used_count >= 0),
      usage_limit_per_user integer default 1 check (usage_limit_per_user > 0),
      min_order_value numeric(10, 2) check (min_order_value >= 0),
      applicable_products integer[],
      applicable_categories text[],
      status coupon_status not null default 'active',
      is_first_time_only boolean not null default false,
      start_date date,
      end_date date check (end_date >= start_date),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      -- A statement that would redeem past the limit is undone whole.
      constraint coupons_used_up check (used_count <= usage_limit)
    ) with (fillfactor = 50);
    create unique index coupons_code_key on coupons (lower(code));

    -- How often one customer used a coupon; guests are known by their lower-cased email.
    create table coupon_customers (
      coupon_id integer not null references coupons (id) on delete cascade,
      customer varchar(265) not null,
      used_count integer not null check (used_count >= 0),
      usage_limit integer,
      primary key (coupon_id, customer),
      constraint coupon_customers_used_up check (used_count <= usage_limit)
    );
  `.execute(db);
}
