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

    -- Once for a statement, however many reviews it writes: a product may have thousands. An average read in the statement that
    -- waited for its row would miss the review that the wait was for: the rows are locked first, products before users and each
    -- by id, and what is counted after that is counted anew.
    drop trigger reviews_keep_ratings on reviews;
    create or replace function keep_ratings() returns trigger language plpgsql as $$
    declare
      rated integer[];
      writers integer[];
    begin
      if tg_op = 'INSERT' then
        select array_agg(product_id), array_agg(user_id) into rated, writers from after where status = 'approved';
      elsif tg_op = 'DELETE' then
        select array_agg(product_id), array_agg(user_id) into rated, writers from before where status = 'approved';
      else
        select array_agg(b.product_id) || array_agg(a.product_id), array_agg(b.user_id) || array_agg(a.user_id)
        into rated, writers from before b join after a on a.id = b.id
        where 'approved' in (b.status, a.status)
          and (b.status, b.rating, b.product_id, b.user_id) is distinct from (a.status, a.rating, a.product_id, a.user_id);
      end if;
      if rated is null then
        return null;
      end if;
      perform from products where id = any (rated) order by id for no key update;
      update products p set (rating_avg, rating_count) = (
        select coalesce(round(avg(r.rating), 2), 0), count(*) from reviews r
        where r.product_id = p.id and r.status = 'approved'
      ) where p.id = any (rated);
      perform from users where id = any (writers) order by id for no key update;
      update users u set avg_rating = (
        select coalesce(round(avg(r.rating), 2), 0) from reviews r
        where r.user_id = u.id and r.status = 'approved'
      ) where u.id = any (writers);
      return null;
    end $$;
    create trigger reviews_rate_inserted after insert on reviews referencing new table as after
      for each statement execute function keep_ratings();
    create trigger reviews_rate_updated after update on reviews referencing old table as before new table as after
      for each statement execute function keep_ratings();
    create trigger reviews_rate_deleted after delete on reviews referencing old table as before
      for each statement execute function keep_ratings();

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
