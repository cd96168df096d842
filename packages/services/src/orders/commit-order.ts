import { CURRENCIES, PLENTY } from "@dewy/core";
import type { PlaceOrderInput } from "@dewy/core/schemas";
import { type CartOwner, ownedBy } from "@dewy/db";
import { sql } from "kysely";
import { actorName, type ServiceContext } from "../context.ts";
import { limitPerCustomer } from "./coupon-rules.ts";
import type { OrderPlan } from "./plan-order.ts";

export interface OrderToCommit {
  owner: CartOwner;
  customer: string;
  plan: OrderPlan;
  input: PlaceOrderInput;
  order_number: string;
  request_hash: string;
}

export interface CommittedOrder {
  created_at: string;
  /** It took the last piece of a product, or left so few that pages say how many. */
  ran_short: boolean;
}

/**
 * Makes the planned order in ONE statement, or does nothing and answers undefined when the world moved since the plan: a price, a
 * stock, the coupon, the settings, a line of the cart, or an order with the same key. No lock is held across a round trip.
 *
 * Locks are taken in one order everywhere (cart by product, products by id, coupon, customer, first order), so that statements wait and never
 * deadlock. A lock that had to wait answers the row as it is then (READ COMMITTED), so the guard compares the newest values; what
 * another order inserted meanwhile it cannot see, which is why every limit is a column of a row that this statement updates, with
 * a CHECK that undoes the whole statement. Coupon, customer and first order come last, in `count_order` (migration 015), which
 * undoes everything by a serialization failure where they are not as they were read.
 */
export async function commitOrder(ctx: ServiceContext, order: OrderToCommit): Promise<CommittedOrder | undefined> {
  const { owner, customer, plan, input, order_number, request_hash } = order;
  const { coupon, totals } = plan;
  const userId = owner.column === "user_id" ? owner.value : null;
  const guestId = owner.column === "guest_id" ? owner.value : null;
  const address = JSON.stringify(input.shipping_address);
  const name = `${input.shipping_address.first_name} ${input.shipping_address.last_name}`.slice(0, 255);
  const counting =
    coupon || userId !== null
      ? sql`, count_order(o.self, ${coupon?.id ?? null}::integer, ${coupon?.updated_at ?? null}::timestamptz, ${customer},
          ${coupon ? limitPerCustomer(coupon) : null}::integer, ${coupon?.is_first_time_only ?? false}::boolean)`
      : sql``;
  const { rows } = await sql<CommittedOrder>`
    with lines as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(plan.lines)}::jsonb) as l(
        cart_id integer, product_id integer, quantity integer, unit_price numeric, total_price numeric,
        discount_amount numeric, product_name text, product_sku text)
    ),
    cart as materialized (
      select c.id from shopping_cart c join lines l on l.cart_id = c.id and l.quantity = c.quantity
      where ${ownedBy(owner, "c")} order by c.product_id for update of c
    ),
    product as materialized (
      select p.id, p.price, p.status, p.stock, p.track_inventory, p.allow_backorders from products p
      where p.id in (select product_id from lines) and (select count(*) from cart) = (select count(*) from lines)
      order by p.id for no key update
    ),
    sellable as materialized (
      select l.*, p.track_inventory, case when p.track_inventory then least(p.stock, l.quantity) else 0 end as taken
      from lines l join product p on p.id = l.product_id
      where p.status = 'active' and round(p.price, ${CURRENCIES[totals.currency].exponent}::integer) = l.unit_price
        and (p.stock >= l.quantity or p.allow_backorders or not p.track_inventory)
    ),
    placed as (
      insert into orders (
        order_number, user_id, guest_id, customer_name, customer_email, customer_phone, language, currency, subtotal,
        discount_amount, shipping_amount, tax_amount, tax_included, total, coupon_code, payment_method, shipping_address,
        billing_address, idempotency_key, request_hash, created_at, updated_at)
      select
        ${order_number}, ${userId}::integer, ${guestId}::uuid, ${name}, ${input.customer_email}, ${input.customer_phone},
        ${input.language}::user_language, ${totals.currency}, ${totals.subtotal}::numeric,
        ${totals.discount_amount}::numeric, ${totals.shipping_amount}::numeric, ${totals.tax_amount}::numeric,
        ${totals.tax_included}::boolean, ${totals.total}::numeric, ${coupon?.code ?? null},
        ${input.payment_method}::payment_method, ${address}::jsonb,
        ${input.billing_address ? JSON.stringify(input.billing_address) : address}::jsonb,
        ${input.idempotency_key}, ${request_hash}, moment, moment
      from (select ${ctx.now().toISOString()}::timestamptz as moment) t
      where (select count(*) from sellable) = (select count(*) from lines)
        and exists (select from shop_settings s where s.updated_at = ${plan.settings_updated_at}::timestamptz)
      on conflict (idempotency_owner, idempotency_key) do nothing
      returning id, created_at, orders as self
    ),
    items as (
      insert into order_items (order_id, product_id, product_name, product_sku, quantity, backordered_quantity, unit_price,
        total_price, discount_amount, created_at)
      select o.id, s.product_id, s.product_name, s.product_sku, s.quantity,
        case when s.track_inventory then s.quantity - s.taken else 0 end, s.unit_price, s.total_price, s.discount_amount,
        o.created_at
      from placed o, sellable s order by s.cart_id
    ),
    stock as (
      update products p set stock = p.stock - s.taken from placed, sellable s where p.id = s.product_id and s.taken > 0
      returning not new.in_stock or (new.stock < ${PLENTY} and new.stock + s.taken >= ${PLENTY}) as ran_short
    ),
    movements as (
      insert into stock_movements (product_id, quantity, reason, actor, order_id, created_at)
      select s.product_id, -s.taken, 'sale', ${actorName(ctx.actor)}, o.id, o.created_at
      from placed o, sellable s where s.taken > 0
    ),
    emptied as (delete from shopping_cart c using placed, cart k where c.id = k.id),
    history as (
      insert into order_status_history (order_id, to_status, actor, created_at)
      select o.id, 'pending', ${actorName(ctx.actor)}, o.created_at from placed o
    ),
    mail as (
      insert into outbox (job, payload)
      select 'send-order-confirmation', jsonb_build_object('order_number', ${order_number}::text) from placed
    )
    select o.created_at, exists (select from stock where ran_short) as ran_short
      ${counting}
    from placed o
  `.execute(ctx.db);
  return rows[0];
}
