import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type user_role as enum ('customer', 'admin', 'moderator');
    create type skin_type as enum ('oily', 'dry', 'combination', 'sensitive', 'normal', 'all');
    create type user_language as enum ('en', 'kh', 'th');

    create table users (
      id serial primary key,
      email varchar(255) not null check (email like '%_@_%'),
      password_hash varchar(255) not null,
      first_name varchar(100),
      last_name varchar(100),
      phone varchar(20),
      date_of_birth date,
      gender varchar(10),
      skin_type skin_type not null default 'normal',
      language user_language not null default 'en',
      role user_role not null default 'customer',
      is_active boolean not null default true,
      email_verified boolean not null default false,
      email_verification_token varchar(64),
      email_verification_expires timestamptz,
      email_verified_at timestamptz,
      password_reset_token varchar(64),
      password_reset_expires timestamptz,
      total_orders integer not null default 0 check (total_orders >= 0),
      total_spent numeric(14, 2) not null default 0 check (total_spent >= 0),
      avg_rating numeric(3, 2) not null default 0 check (avg_rating between 0 and 5),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    ) with (fillfactor = 85);
    create unique index users_email_key on users (lower(email));
    create unique index users_email_verification_token_key on users (email_verification_token)
      where email_verification_token is not null;
    create unique index users_password_reset_token_key on users (password_reset_token)
      where password_reset_token is not null;
    create index users_role_created_at_idx on users (role, created_at desc, id desc);

    create table user_addresses (
      id serial primary key,
      user_id integer not null references users (id) on delete cascade,
      type varchar(20) not null default 'shipping' check (type in ('shipping', 'billing')),
      first_name varchar(100),
      last_name varchar(100),
      company varchar(100),
      address_line1 varchar(255) not null,
      address_line2 varchar(255),
      city varchar(100) not null,
      state varchar(100),
      postal_code varchar(20),
      country varchar(100) not null,
      phone varchar(20),
      is_default boolean not null default false,
      created_at timestamptz not null default now()
    );
    create index user_addresses_user_id_idx on user_addresses (user_id);
    create unique index user_addresses_default_key on user_addresses (user_id, type) where is_default;

    create table sessions (
      id varchar(64) primary key,
      user_id integer not null references users (id) on delete cascade,
      kind varchar(10) not null check (kind in ('customer', 'staff')),
      expires_at timestamptz not null,
      created_at timestamptz not null default now()
    );
    create index sessions_user_id_idx on sessions (user_id);
    create index sessions_expires_at_idx on sessions (expires_at);
  `.execute(db);
}
