import { type Kysely, sql } from "kysely";

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- The admin's list by a status and a sort finds its page, and counts, without reading what is not shown.
    create index orders_status_total_idx on orders (status, total, id);
    create index orders_payment_status_idx on orders (payment_status, created_at desc, id desc);

    -- Counts a new order at its coupon, its customer and the first orders, in this order, in which everybody locks them. A checkout
    -- calls it last, since others wait for a campaign's coupon; and it is a function, since a statement that waited for a row looks
    -- at that row again with all of its plan. What changed since it was read undoes the whole statement.
    create function count_order(placed orders, coupon integer, coupon_read_at timestamptz, buyer varchar, buyer_limit integer,
      first_only boolean) returns void language plpgsql as $$
    begin
      if coupon is not null then
        update coupons c set used_count = c.used_count + 1 where c.id = coupon and c.updated_at = coupon_read_at;
        if not found then
          raise serialization_failure using message = 'the coupon was changed since it was read';
        end if;
        insert into coupon_customers as k (coupon_id, customer, used_count, usage_limit)
          values (coupon, buyer, 1, buyer_limit)
          on conflict (coupon_id, customer) do update set used_count = k.used_count + 1, usage_limit = excluded.usage_limit;
        insert into coupon_usage (coupon_id, user_id, order_id, customer, discount_amount, used_at)
          values (coupon, placed.user_id, placed.id, buyer, placed.discount_amount, placed.created_at);
      end if;
      if placed.user_id is not null then
        update users u set total_orders = u.total_orders + 1, total_spent = u.total_spent + placed.total
          where u.id = placed.user_id and (u.total_orders = 0 or not first_only);
        if not found then
          raise serialization_failure using message = 'the customer has ordered since it was read';
        end if;
      end if;
      if first_only then
        insert into first_orders (customer_email, order_id) values (lower(placed.customer_email), placed.id);
      end if;
    end $$;
  `.execute(db);
}
