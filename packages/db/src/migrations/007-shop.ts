import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One row: what the owner decides about the shop.
    create table shop_settings (
      id integer primary key default 1 check (id = 1),
      shop_name varchar(100) not null default 'Dewy',
      currency char(3) not null default 'USD' check (currency in ('USD', 'THB', 'KHR')),
      time_zone varchar(60) not null default 'Asia/Phnom_Penh',
      shipping_amount numeric(10, 2) not null default 2 check (shipping_amount >= 0),
      free_shipping_from numeric(10, 2) default 40 check (free_shipping_from >= 0),
      tax_basis_points integer not null default 1000 check (tax_basis_points between 0 and 10000),
      tax_included boolean not null default true,
      hero_image_url varchar(500),
      updated_at timestamptz not null default now()
    );
    insert into shop_settings default values;

    -- What a transaction promised to do afterwards; the worker moves each row to the job queue.
    create table outbox (
      id bigint generated always as identity primary key,
      job varchar(100) not null,
      payload jsonb not null,
      created_at timestamptz not null default now()
    );
  `.execute(db);
}
