import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table review_votes (
      review_id integer not null references reviews (id) on delete cascade,
      user_id integer not null references users (id) on delete cascade,
      created_at timestamptz not null default now(),
      primary key (review_id, user_id)
    );
    create index review_votes_user_id_idx on review_votes (user_id);

    create function count_review_votes() returns trigger language plpgsql as $$
    begin
      update reviews set helpful_count = helpful_count + case tg_op when 'INSERT' then 1 else -1 end
      where id = case tg_op when 'INSERT' then new.review_id else old.review_id end;
      return null;
    end $$;
    create trigger review_votes_count after insert or delete on review_votes
      for each row execute function count_review_votes();

    -- An average read in the statement that waited for its row would miss the review that the wait was for: the rows are
    -- locked first, products before users and each by id, and what is counted after that is counted anew.
    create or replace function keep_ratings() returns trigger language plpgsql as $$
    begin
      if (old is null or old.status <> 'approved') and (new is null or new.status <> 'approved') then
        return null;
      end if;
      perform from products where id in (old.product_id, new.product_id) order by id for no key update;
      update products p set (rating_avg, rating_count) = (
        select coalesce(round(avg(r.rating), 2), 0), count(*) from reviews r
        where r.product_id = p.id and r.status = 'approved'
      ) where p.id in (old.product_id, new.product_id);
      perform from users where id in (old.user_id, new.user_id) order by id for no key update;
      update users u set avg_rating = (
        select coalesce(round(avg(r.rating), 2), 0) from reviews r
        where r.user_id = u.id and r.status = 'approved'
      ) where u.id in (old.user_id, new.user_id);
      return null;
    end $$;

    -- What was reviewed before it arrived becomes a verified purchase when it does.
    -- Of all orders that arrive together at once, so that reviews are locked by id, as staff who decide on many lock them.
    create function verify_purchases() returns trigger language plpgsql as $$
    begin
      update reviews r set is_verified_purchase = true from (
        select r.id from after a join before b on b.id = a.id and b.status <> 'delivered'
        join order_items i on i.order_id = a.id
        join reviews r on r.product_id = i.product_id and r.user_id = a.user_id and not r.is_verified_purchase
        where a.status = 'delivered' order by r.id for no key update of r
      ) held where r.id = held.id;
      return null;
    end $$;
    create trigger orders_verify_purchases after update on orders
      referencing old table as before new table as after
      for each statement execute function verify_purchases();

    -- Staff look for any part of what a review says and of who wrote it.
    create index reviews_admin_text_idx on reviews using gin (lower(
      coalesce(title, '') || ' ' || coalesce(comment, '') || ' ' || coalesce(customer_name, '') || ' ' ||
      coalesce(customer_email, '')
    ) gin_trgm_ops);
  `.execute(db);
}
