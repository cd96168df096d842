import type { PlacedOrder } from "@dewy/core/schemas";
import { type CartOwner, ownedBy } from "@dewy/db";
import { type RawBuilder, sql } from "kysely";
import { stockLimit } from "../cart/cart-view.ts";
import type { ServiceContext } from "../context.ts";
import type { CouponFacts } from "./coupon-rules.ts";
import type { PricingSettings } from "./price-order.ts";

export interface CheckoutLine {
  cart_id: number;
  product_id: number;
  product_sku: string;
  product_name: string;
  quantity: number;
  unit_price: number;
  categories: string[];
  status: string;
  /** How many can be bought now; null where that is not limited. */
  available: number | null;
}

/** Everything that decides about an order, read in one statement. */
export interface CheckoutFacts {
  /** The order already made with this key. */
  existing: (Omit<PlacedOrder, "key"> & { request_hash: string }) | null;
  settings: PricingSettings & { updated_at: string };
  /** The shop's day, `YYYY-MM-DD`. */
  today: string;
  lines: CheckoutLine[];
  coupon: CouponFacts | null;
  /** The customer, or the email, has an order that was not cancelled. Read where a coupon is asked about. */
  has_ordered: boolean;
}

export interface CheckoutQuestion {
  owner: CartOwner;
  /** Who uses the coupon: `user:<id>`, or a guest's lower-cased email. */
  customer: string | null;
  /** Whom the order is for; absent, a customer's own. */
  email?: string | undefined;
  coupon_code: string | undefined;
  idempotency_key?: string;
}

/** What a buyer is called where coupons are counted; null for a guest who has not said an email yet. */
export const couponCustomer = (owner: CartOwner, email?: string): string | null =>
  owner.column === "user_id" ? `user:${owner.value}` : (email?.toLowerCase() ?? null);

/** The categories in which the cart's products stand, with all above them: a coupon for a category is for those below it too. */
const categoriesAbove = sql`
  recursive above as (
    select l.product_id, k.slug, k.parent_id from line l
      join categories k on k.slug = l.category or k.id in (
        select pc.category_id from product_categories pc where pc.product_id = l.product_id)
    union
    select a.product_id, k.slug, k.parent_id from above a join categories k on k.id = a.parent_id
  )`;

/** A statement for each kind of question, so that a plan made once serves every question of its kind. */
export async function readCheckout(ctx: ServiceContext, question: CheckoutQuestion): Promise<CheckoutFacts> {
  const { owner, coupon_code, idempotency_key } = question;
  const { rows } = await sql<CheckoutFacts>`
    with ${coupon_code === undefined ? sql`` : sql`${categoriesAbove},`}
    line as materialized (
      select c.id as cart_id, c.quantity, p.id as product_id, p.sku, p.name_en, p.price, p.status, p.category,
        ${stockLimit} as available
      from shopping_cart c join products p on p.id = c.product_id where ${ownedBy(owner, "c")}
    )
    select
      ${idempotency_key === undefined ? sql`null` : existingOrder(owner, idempotency_key)} as existing,
      json_build_object(
        'currency', s.currency, 'shipping_amount', s.shipping_amount, 'free_shipping_from', s.free_shipping_from,
        'tax_basis_points', s.tax_basis_points, 'tax_included', s.tax_included, 'updated_at', s.updated_at
      ) as settings,
      (${ctx.now().toISOString()}::timestamptz at time zone s.time_zone)::date as today,
      coalesce((
        select json_agg(json_build_object(
          'cart_id', l.cart_id, 'product_id', l.product_id, 'product_sku', l.sku, 'product_name', l.name_en,
          'quantity', l.quantity, 'unit_price', l.price, 'status', l.status, 'available', l.available,
          'categories', array(${coupon_code === undefined ? sql`select ''::text where false` : sql`select a.slug from above a where a.product_id = l.product_id`})
          ) order by l.cart_id)
        from line l
      ), '[]') as lines,
      ${coupon_code === undefined ? sql`null` : coupon(coupon_code, question.customer)} as coupon,
      ${coupon_code === undefined ? sql`false` : hasOrdered(question)} as has_ordered
    from shop_settings s
  `.execute(ctx.db);
  const [facts] = rows;
  if (!facts) throw new Error("the shop has no settings");
  return facts;
}

const existingOrder = ({ column, value }: CartOwner, key: string) => sql`(
  select json_build_object(
    'order_number', o.order_number, 'request_hash', o.request_hash, 'status', o.status,
    'payment_status', o.payment_status, 'fulfillment_status', o.fulfillment_status, 'currency', o.currency,
    'subtotal', o.subtotal, 'discount_amount', o.discount_amount, 'shipping_amount', o.shipping_amount,
    'tax_amount', o.tax_amount, 'tax_included', o.tax_included, 'total', o.total, 'created_at', o.created_at)
  from orders o
  where o.idempotency_owner = ${`${column === "user_id" ? "user" : "guest"}:${value}`}::text and o.idempotency_key = ${key}::text
)`;

const coupon = (code: string, customer: string | null) => sql`(
  select json_build_object(
    'id', k.id, 'code', k.code, 'type', k.type, 'value', k.value, 'max_discount', k.max_discount,
    'usage_limit', k.usage_limit, 'used_count', k.used_count, 'usage_limit_per_user', k.usage_limit_per_user,
    'min_order_value', k.min_order_value, 'applicable_products', k.applicable_products,
    'applicable_categories', k.applicable_categories, 'status', k.status,
    'is_first_time_only', k.is_first_time_only, 'start_date', k.start_date, 'end_date', k.end_date,
    'updated_at', k.updated_at,
    'used_by_customer', coalesce((
      select u.used_count from coupon_customers u where u.coupon_id = k.id and u.customer = ${customer}::text), 0))
  from coupons k where lower(k.code) = lower(${code}::text)
)`;

const orderedBy = (email: RawBuilder<unknown>) =>
  sql`exists (select from orders o where o.status <> 'cancelled' and lower(o.customer_email) = lower(${email}))`;

function hasOrdered({ owner, email }: CheckoutQuestion): RawBuilder<unknown> {
  if (owner.column === "guest_id") return email === undefined ? sql`false` : orderedBy(sql`${email}::text`);
  const own = sql`(select u.email from users u where u.id = ${owner.value}::integer)`;
  return sql`(
    exists (select from orders o where o.status <> 'cancelled' and o.user_id = ${owner.value}::integer)
    or ${orderedBy(email === undefined ? own : sql`${email}::text`)}
  )`;
}
