import type { Client } from "pg";

const BATCH = 50_000;

/**
 * Writes `count` orders of three years into a shop that has products, with lines, history, stock movements, coupon uses and
 * customers: in SQL alone, the same each time, and so that the books balance. A fiftieth as many customers order most of them.
 */
export async function generateOrders(
  client: Client,
  { count, say }: { count: number; say: (progress: string) => void },
): Promise<void> {
  await client.query(PREPARE);
  await client.query(CUSTOMERS, [Math.ceil(count / 50)]);
  // Built at once in the end: a trigram index that grows row by row takes longer than everything else.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(INDEXES);
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  for (let from = 1; from <= count; from += BATCH) {
    const to = Math.min(count, from + BATCH - 1);
    await client.query("begin");
    await client.query(draft(from, to, count));
    await client.query(WRITE);
    await client.query("drop table draft, draft_line; commit");
    say(`${to} of ${count} orders`);
  }
  for (const { definition } of indexes) await client.query(definition);
  await client.query(SUMS);
}

/** `draw(n, salt)`: the same number from 0 to 1 for the same arguments. */
const PREPARE = `
  create function pg_temp.draw(n bigint, salt bigint) returns double precision language sql immutable
    return (hashint8extended(n, salt) & 1073741823) / 1073741824.0;
  create temp table shelf as
    select row_number() over (order by id) - 1 as place, id, name_en, sku, price from products where status = 'active';
  create unique index on shelf (place);
  create temp table path (status order_status, step integer, from_status order_status, to_status order_status);
  insert into path
    select status::order_status, n, lag(s::order_status) over (partition by status order by n), s::order_status
    from (values
      ('pending', array['pending']), ('confirmed', array['pending', 'confirmed']),
      ('processing', array['pending', 'confirmed', 'processing']),
      ('shipped', array['pending', 'confirmed', 'processing', 'shipped']),
      ('delivered', array['pending', 'confirmed', 'processing', 'shipped', 'delivered']),
      ('refunded', array['pending', 'confirmed', 'processing', 'shipped', 'delivered', 'refunded']),
      ('cancelled', array['pending', 'cancelled'])) p(status, steps),
      unnest(p.steps) with ordinality u(s, n);
  insert into coupons (code, name, type, value, usage_limit_per_user)
    values ('BENCH10', 'Ten per cent', 'percentage', 10, null)`;

const INDEXES = `
  select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
  where i.indrelid::regclass::text in ('orders', 'order_items', 'order_status_history', 'stock_movements') and not exists (
    select from pg_constraint c where c.conindid = i.indexrelid)`;

const CUSTOMERS = `
  insert into users (email, password_hash, first_name, last_name, phone, created_at)
  select 'customer' || n || '@example.com', 'none',
    (array['Sokha','Dara','Malis','Ploy','Somchai','Nok','Vanna','Kanya','Rith','Arun'])[1 + n % 10],
    (array['Chan','Sok','Kim','Srisai','Wong','Phan','Chea','Saetang','Meas','Boon'])[1 + n / 10 % 10],
    '+855 12 ' || lpad((n % 1000000)::text, 6, '0'), now() - interval '3 years'
  from generate_series(1, $1::integer) n`;

/** Orders and their lines before they are written: bestsellers are ordered more, the latest hundredth is still on its way. */
const draft = (from: number, to: number, count: number) => `
  create temp table draft as
    select n, case when pg_temp.draw(n, 1) < 0.7 then u.id end as user_id,
      case when pg_temp.draw(n, 1) < 0.7 then coalesce(u.first_name, '') || ' ' || coalesce(u.last_name, '') else 'Guest ' || n end as name,
      case when pg_temp.draw(n, 1) < 0.7 then u.email else 'guest' || n || '@example.com' end as email,
      pg_temp.draw(n, 2) < 0.1 as has_coupon,
      (case
        when n > ${count} * 0.99 then (array['pending','confirmed','processing','shipped'])[1 + floor(4 * pg_temp.draw(n, 3))::integer]
        when pg_temp.draw(n, 3) < 0.07 then 'cancelled' when pg_temp.draw(n, 3) < 0.1 then 'refunded'
        else 'delivered' end)::order_status as status,
      date_trunc('hour', now()) - interval '3 years' * (1 - n / (${count} + 1)::double precision) as created_at,
      1 + floor(4 * pg_temp.draw(n, 4))::integer as lines
    from generate_series(${from}::bigint, ${to}::bigint) n
    cross join (select min(id) as first, count(*) as count from users) r
    join users u on u.id = r.first + floor(r.count * pg_temp.draw(n, 5))::bigint;
  create temp table draft_line as
    select d.n, k, s.id as product_id, s.name_en, s.sku, s.price, 1 + floor(3 * pg_temp.draw(d.n, 10 + k) ^ 2)::integer as quantity
    from draft d cross join lateral generate_series(1, d.lines) k
    cross join (select count(*) as count from shelf) c
    join shelf s on s.place = (floor(c.count * pg_temp.draw(d.n, 6) ^ 2)::bigint + 37 * k) % c.count;
  analyze draft; analyze draft_line`;

const WRITE = `
  insert into orders (id, order_number, user_id, guest_id, customer_name, customer_email, customer_phone, currency, subtotal,
    discount_amount, shipping_amount, tax_amount, tax_included, total, coupon_code, status, payment_status, fulfillment_status,
    shipping_address, billing_address, version, created_at, updated_at, shipped_at, delivered_at)
  select n, 'DW-' || substr(code, 1, 4) || '-' || substr(code, 5, 4) || '-' || substr(code, 9, 4), user_id,
    case when user_id is null then md5('guest' || n)::uuid end, name, email, '+855 12 345 678', 'USD', subtotal, discount, shipping,
    round((subtotal - discount + shipping) * 1000 / 11000, 2), true, subtotal - discount + shipping,
    case when has_coupon then 'BENCH10' end, status,
    (case status when 'delivered' then 'paid' when 'refunded' then 'refunded' else 'pending' end)::payment_status,
    (case status when 'shipped' then 'shipped' when 'delivered' then 'delivered' when 'refunded' then 'delivered'
      else 'unfulfilled' end)::fulfillment_status,
    address, address, (select count(*) from path p where p.status = d.status), created_at, created_at,
    case when status in ('shipped', 'delivered', 'refunded') then created_at end,
    case when status in ('delivered', 'refunded') then created_at end
  from (
    select d.*, upper(md5(d.n::text)) as code, l.subtotal, l.discount,
      case when l.subtotal - l.discount >= 40 then 0 else 2 end as shipping,
      jsonb_build_object('first_name', split_part(d.name, ' ', 1), 'last_name', split_part(d.name, ' ', 2), 'address_line1',
        d.n % 300 || ' Street ' || d.n % 271, 'city', 'Phnom Penh', 'country', 'Cambodia') as address
    from draft d join (
      select n, sum(price * quantity) as subtotal,
        sum(case when has_coupon then round(price * quantity * 0.1, 2) else 0 end) as discount
      from draft_line join draft using (n) group by n
    ) l using (n)
  ) d order by n;
  insert into order_items (order_id, product_id, product_name, product_sku, quantity, unit_price, total_price, discount_amount, created_at)
    select n, product_id, name_en, sku, quantity, price, price * quantity,
      case when has_coupon then round(price * quantity * 0.1, 2) else 0 end, created_at
    from draft_line join draft using (n) order by n, k;
  insert into order_status_history (order_id, from_status, to_status, actor, created_at)
    select n, from_status, to_status, 'system:bench', created_at from draft join path using (status) order by n, step;
  insert into stock_movements (product_id, quantity, reason, actor, order_id, created_at)
    select product_id, quantity * sign, reason, 'system:bench', n, created_at
    from draft_line join draft using (n)
    cross join (values (-1, 'sale'), (1, 'cancellation')) m(sign, reason)
    where sign = -1 or status = 'cancelled' order by n, k, sign;
  insert into coupon_usage (coupon_id, user_id, order_id, customer, discount_amount, used_at)
    select c.id, d.user_id, n, coalesce('user:' || d.user_id, lower(email)), o.discount_amount, d.created_at
    from draft d join orders o on o.id = d.n join coupons c on c.code = 'BENCH10'
    where has_coupon and d.status <> 'cancelled' order by n`;

/** What is counted over all orders; what they took from the shelves was delivered to the shop before. */
const SUMS = `
  insert into coupon_customers (coupon_id, customer, used_count)
    select coupon_id, customer, count(*) from coupon_usage group by coupon_id, customer;
  update coupons c set used_count = (select count(*) from coupon_usage u where u.coupon_id = c.id);
  update users u set total_orders = o.orders, total_spent = o.spent from (
    select user_id, count(*) as orders, sum(total) as spent from orders
    where user_id is not null and status not in ('cancelled', 'refunded') group by user_id
  ) o where u.id = o.user_id;
  insert into stock_movements (product_id, quantity, reason, actor)
    select product_id, -sum(quantity), 'adjustment', 'system:bench' from stock_movements where order_id is not null
    group by product_id having sum(quantity) <> 0;
  select setval('orders_id_seq', (select max(id) from orders))`;
