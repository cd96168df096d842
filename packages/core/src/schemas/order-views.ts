import { z } from "zod";
import { fulfillmentStatuses, orderStatuses, paymentMethods, paymentStatuses, userLanguages } from "../enums.ts";
import { pageOf } from "../page.ts";
import { addressInput } from "./address.ts";
import { currency } from "./fields.ts";

const money = z.number();
const timestamp = z.string();

export const orderTotals = z.object({
  currency,
  subtotal: money,
  discount_amount: money,
  shipping_amount: money,
  tax_amount: money,
  /** When true the tax is part of the other amounts and not added to the total. */
  tax_included: z.boolean(),
  total: money,
});
export type OrderTotals = z.infer<typeof orderTotals>;

/** What the cart would cost now. `coupon_refusal` is an error reason when the given coupon does not apply. */
export const orderPreview = orderTotals.extend({
  item_count: z.int(),
  coupon_code: z.string().nullable(),
  coupon_refusal: z.string().nullable(),
  free_shipping_from: money.nullable(),
});
export type OrderPreview = z.infer<typeof orderPreview>;

export const orderItem = z.object({
  product_id: z.int().nullable(),
  slug: z.string().nullable(),
  image_url: z.string().nullable(),
  product_name: z.string(),
  product_sku: z.string().nullable(),
  quantity: z.int(),
  backordered_quantity: z.int(),
  unit_price: money,
  total_price: money,
  discount_amount: money,
});
export type OrderItem = z.infer<typeof orderItem>;

const status = {
  status: z.enum(orderStatuses),
  payment_status: z.enum(paymentStatuses),
  fulfillment_status: z.enum(fulfillmentStatuses),
};

/** One of my orders in a list. */
export const orderSummary = z.object({
  order_number: z.string(),
  ...status,
  currency,
  total: money,
  item_count: z.int(),
  created_at: timestamp,
});
export type OrderSummary = z.infer<typeof orderSummary>;

const person = {
  customer_name: z.string().nullable(),
  customer_email: z.string().nullable(),
  customer_phone: z.string().nullable(),
  shipping_address: addressInput.nullable(),
  billing_address: addressInput.nullable(),
};

/** An order as its buyer sees it. Who has only the number sees no person: those fields are null and `is_owner` is false. */
export const order = orderTotals.extend({
  order_number: z.string(),
  ...status,
  is_owner: z.boolean(),
  ...person,
  coupon_code: z.string().nullable(),
  payment_method: z.enum(paymentMethods),
  items: z.array(orderItem),
  created_at: timestamp,
  shipped_at: timestamp.nullable(),
  delivered_at: timestamp.nullable(),
});
export type Order = z.infer<typeof order>;

/** The answer to placing an order. `key` opens the whole order to whoever holds the emailed link. */
export const placedOrder = orderTotals.extend({
  order_number: z.string(),
  ...status,
  key: z.string(),
  created_at: timestamp,
});
export type PlacedOrder = z.infer<typeof placedOrder>;

export const adminOrderRow = orderSummary.extend({
  id: z.int(),
  customer_name: z.string(),
  customer_email: z.string(),
  version: z.int(),
});
export type AdminOrderRow = z.infer<typeof adminOrderRow>;

export const adminOrders = pageOf(adminOrderRow).extend({
  /** Counted up to 1,000. */
  total: z.int(),
  /** There are more than `total`, and pages of them. */
  more_than_total: z.boolean(),
});
export type AdminOrders = z.infer<typeof adminOrders>;

export const adminOrder = order.omit({ is_owner: true }).extend({
  id: z.int(),
  user_id: z.int().nullable(),
  language: z.enum(userLanguages),
  version: z.int(),
  updated_at: timestamp,
  history: z.array(
    z.object({
      from_status: z.enum(orderStatuses).nullable(),
      to_status: z.enum(orderStatuses),
      actor: z.string(),
      note: z.string().nullable(),
      created_at: timestamp,
    }),
  ),
  /** The statuses this order may move to now. */
  next_statuses: z.array(z.enum(orderStatuses)),
});
export type AdminOrder = z.infer<typeof adminOrder>;
