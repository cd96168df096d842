import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type product_status as enum ('draft', 'active', 'archived');

    create table categories (
      id serial primary key,
      name varchar(100) not null,
      name_th varchar(100),
      name_km varchar(100),
      slug varchar(100) not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      description text,
      parent_id integer references categories (id) check (parent_id <> id),
      image_url varchar(500),
      is_active boolean not null default true,
      sort_order integer not null default 0,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index categories_parent_id_idx on categories (parent_id);

    create table products (
      id serial primary key,
      name_en varchar(255) not null check (name_en <> ''),
      name_th varchar(255),
      name_km varchar(255),
      slug varchar(255) not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      description_en text,
      description_th text,
      description_km text,
      short_description text,
      sku varchar(100) not null unique check (sku <> ''),
      barcode varchar(100),
      brand varchar(100) not null default '',
      price numeric(10, 2) not null check (price >= 0),
      compare_at_price numeric(10, 2) check (compare_at_price >= 0),
      cost_price numeric(10, 2) check (cost_price >= 0),
      stock integer not null default 0 check (stock >= 0),
      track_inventory boolean not null default true,
      allow_backorders boolean not null default false,
      in_stock boolean generated always as (stock > 0 or allow_backorders or not track_inventory) stored,
      weight numeric(8, 2) check (weight >= 0),
      dimensions json,
      skin_type skin_type not null default 'all',
      skin_types skin_type[] not null default '{}'
        constraint products_skin_types_check check (skin_type = any (skin_types)),
      category varchar(100) not null references categories (slug) on update cascade,
      skin_concerns text[] not null default '{}',
      ingredients jsonb not null default '[]' check (jsonb_typeof(ingredients) = 'array'),
      usage_instructions text,
      image_url varchar(500),
      rating_avg numeric(3, 2) not null default 0 check (rating_avg between 0 and 5),
      rating_count integer not null default 0 check (rating_count >= 0),
      meta_title varchar(255),
      meta_description text,
      status product_status not null default 'active',
      is_featured boolean not null default false,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      published_at timestamptz
    ) with (fillfactor = 80);
    create index products_newest_idx on products (created_at desc, id desc) where status = 'active';
    create index products_price_idx on products (price, id) where status = 'active';
    create index products_rating_idx on products (rating_avg desc, id desc) where status = 'active';
    create index products_name_idx on products (name_en, id) where status = 'active';
    create index products_featured_idx on products (is_featured desc, created_at desc, id desc) where status = 'active';
    create index products_brand_idx on products (brand, price, id) where status = 'active';
    create index products_created_at_idx on products (created_at desc, id desc);
    -- Counts what a list's filters match from the index alone. No GIN on the types and concerns: each value is a large
    -- share of the shop, so walking the sort's index finds a page sooner.
    create index products_filter_idx on products (category, brand, price) include (id, skin_types, skin_concerns)
      where status = 'active';

    -- skin_types is all that a product suits, skin_type the main one of them: the one that is written leads the other.
    create function agree_skin_types() returns trigger language plpgsql as $$
    begin
      if new.skin_types = '{}'
        or (tg_op = 'UPDATE' and new.skin_types = old.skin_types and new.skin_type <> old.skin_type) then
        new.skin_types := array[new.skin_type];
      elsif not new.skin_type = any (new.skin_types) then
        new.skin_type := case when 'all' = any (new.skin_types) then 'all' else new.skin_types[1] end;
      end if;
      return new;
    end $$;
    create trigger products_skin_types before insert or update of skin_type, skin_types on products
      for each row execute function agree_skin_types();

    create table product_categories (
      product_id integer not null references products (id) on delete cascade,
      category_id integer not null references categories (id) on delete cascade,
      primary key (product_id, category_id)
    );
    create index product_categories_category_id_idx on product_categories (category_id);

    create table product_images (
      id serial primary key,
      product_id integer not null references products (id) on delete cascade,
      image_url varchar(500) not null,
      alt_text varchar(255),
      sort_order integer not null default 0,
      is_primary boolean not null default false,
      created_at timestamptz not null default now()
    );
    create index product_images_product_id_idx on product_images (product_id, sort_order, id);
    create unique index product_images_primary_key on product_images (product_id) where is_primary;

    -- products.image_url mirrors the primary image, or the first where none is primary.
    create function mirror_primary_image() returns trigger language plpgsql as $$
    declare
      changed integer := coalesce(new.product_id, old.product_id);
      url varchar(500) := (
        select i.image_url from product_images i where i.product_id = changed
        order by i.is_primary desc, i.sort_order, i.id limit 1
      );
    begin
      update products p set image_url = url where p.id = changed and p.image_url is distinct from url;
      return null;
    end $$;
    create trigger product_images_mirror after insert or update or delete on product_images
      for each row execute function mirror_primary_image();

    create table stock_movements (
      id bigint generated always as identity primary key,
      product_id integer not null references products (id) on delete cascade,
      quantity integer not null check (quantity <> 0),
      reason varchar(20) not null check (reason in ('initial', 'sale', 'cancellation', 'adjustment', 'import')),
      actor varchar(100) not null,
      order_id integer,
      created_at timestamptz not null default now()
    );
    create index stock_movements_product_id_idx on stock_movements (product_id, id);
    create index stock_movements_order_id_idx on stock_movements (order_id) where order_id is not null;
  `.execute(db);
}
