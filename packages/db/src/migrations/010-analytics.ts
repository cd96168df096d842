import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- What shoppers did. With MongoDB it is kept there, and this table holds what waits to be forwarded.
    create table analytics_events (
      id bigint generated always as identity primary key,
      event_id uuid not null unique,
      user_id integer references users (id) on delete set null,
      session_id varchar(64) not null,
      event_type varchar(40) not null,
      event_data jsonb not null check (jsonb_typeof(event_data) = 'object'),
      product_id integer generated always as ((event_data ->> 'product_id')::integer) stored,
      device_info jsonb not null,
      created_at timestamptz not null default now()
    );
    create index analytics_events_user_id_idx on analytics_events (user_id, created_at desc) where user_id is not null;
    create index analytics_events_product_id_idx on analytics_events (product_id, created_at)
      where product_id is not null;
    -- What is popular is summed from the index alone.
    create index analytics_events_created_at_idx on analytics_events (created_at)
      include (product_id, event_type, session_id);

    create table product_recommendations (
      user_id integer not null references users (id) on delete cascade,
      recommendation_type varchar(20) not null,
      recommended_products jsonb not null check (jsonb_typeof(recommended_products) = 'array'),
      skin_profile jsonb,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      primary key (user_id, recommendation_type)
    );
    create index product_recommendations_expires_at_idx on product_recommendations (expires_at);

    create table skin_profiles (
      user_id integer primary key references users (id) on delete cascade,
      skin_type skin_type not null check (skin_type <> 'all'),
      concerns text[] not null default '{}',
      age_range varchar(20),
      preferred_brands text[] not null default '{}',
      answers jsonb not null check (jsonb_typeof(answers) = 'object'),
      updated_at timestamptz not null default now()
    );
  `.execute(db);
}
