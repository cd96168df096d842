import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- Whose first order was made cheaper: a second one by the same email is refused by the key, however parallel they are.
    create table first_orders (
      customer_email varchar(255) not null,
      order_id integer not null references orders (id) on delete cascade,
      constraint first_orders_used_up primary key (customer_email)
    );
    create unique index first_orders_order_id_key on first_orders (order_id);
    insert into first_orders (customer_email, order_id)
      select lower(o.customer_email), min(o.id) from coupon_usage u
      join coupons c on c.id = u.coupon_id join orders o on o.id = u.order_id
      where c.is_first_time_only and o.status <> 'cancelled' group by lower(o.customer_email);

    alter table coupons rename constraint coupons_check to coupons_value_check;
    alter table coupons rename constraint coupons_check1 to coupons_end_date_check;
    update coupons set value = 0 where type = 'free_shipping' and value <> 0;
    update coupons set max_discount = null where type <> 'percentage' and max_discount is not null;
    alter table coupons
      add constraint coupons_free_shipping_check check (type <> 'free_shipping' or value = 0),
      add constraint coupons_max_discount_type_check check (max_discount is null or type = 'percentage');

    -- A coupon names its categories by slug, and keeps to them when they are renamed.
    create function rename_coupon_categories() returns trigger language plpgsql as $$
    begin
      update coupons c set applicable_categories = array_replace(c.applicable_categories, old.slug, new.slug),
        updated_at = greatest(now(), c.updated_at + interval '1 microsecond')
      from (
        select id from coupons where old.slug = any (applicable_categories) order by id for no key update
      ) k where c.id = k.id;
      return null;
    end $$;
    create trigger categories_rename_in_coupons after update of slug on categories
      for each row when (old.slug <> new.slug) execute function rename_coupon_categories();

    create index coupon_usage_used_at_idx on coupon_usage (used_at);
    create index users_search_idx on users using gin
      (lower(email || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '')) gin_trgm_ops)
      where role = 'customer';
  `.execute(db);
}
