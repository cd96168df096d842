import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create type review_status as enum ('pending', 'approved', 'rejected');

    create table reviews (
      id serial primary key,
      product_id integer not null references products (id) on delete cascade,
      user_id integer references users (id) on delete set null,
      rating integer not null check (rating between 1 and 5),
      title varchar(255),
      comment text,
      customer_name varchar(255),
      customer_email varchar(255),
      status review_status not null default 'pending',
      is_verified_purchase boolean not null default false,
      helpful_count integer not null default 0 check (helpful_count >= 0),
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      unique (product_id, user_id)
    );
    create index reviews_user_id_idx on reviews (user_id);
    create index reviews_product_id_idx on reviews (product_id, created_at desc, id desc) where status = 'approved';
    create index reviews_status_idx on reviews (status, created_at desc, id desc);

    -- Averages of approved reviews are kept where lists read them: the product's, and the one its writer gives.
    create function keep_ratings() returns trigger language plpgsql as $$
    begin
      update products p set (rating_avg, rating_count) = (
        select coalesce(round(avg(r.rating), 2), 0), count(*) from reviews r
        where r.product_id = p.id and r.status = 'approved'
      ) where p.id in (old.product_id, new.product_id);
      update users u set avg_rating = (
        select coalesce(round(avg(r.rating), 2), 0) from reviews r
        where r.user_id = u.id and r.status = 'approved'
      ) where u.id in (old.user_id, new.user_id);
      return null;
    end $$;
    create trigger reviews_keep_ratings
      after insert or delete or update of rating, status, product_id, user_id on reviews
      for each row execute function keep_ratings();
  `.execute(db);
}
