import type { Currency, FulfillmentStatus, OrderStatus, PaymentMethod, PaymentStatus, UserLanguage } from "@dewy/core";
import type { Address } from "@dewy/core/schemas";
import type { Computed, Generated, GeneratedTimestamp, Json, Money, NullableTimestamp } from "./columns.ts";

export interface OrdersTable {
  id: Generated<number>;
  order_number: string;
  user_id: number | null;
  guest_id: string | null;
  customer_name: string;
  customer_email: string;
  customer_phone: string | null;
  language: Generated<UserLanguage>;
  currency: Currency;
  subtotal: Money;
  tax_amount: Generated<Money>;
  tax_included: Generated<boolean>;
  shipping_amount: Generated<Money>;
  discount_amount: Generated<Money>;
  total: Money;
  coupon_code: string | null;
  payment_method: Generated<PaymentMethod>;
  status: Generated<OrderStatus>;
  payment_status: Generated<PaymentStatus>;
  fulfillment_status: Generated<FulfillmentStatus>;
  shipping_address: Json<Address>;
  billing_address: Json<Address>;
  idempotency_key: string | null;
  idempotency_owner: Computed<string | null>;
  request_hash: string | null;
  version: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
  shipped_at: NullableTimestamp;
  delivered_at: NullableTimestamp;
}

export interface OrderItemsTable {
  id: Generated<number>;
  order_id: number;
  product_id: number | null;
  product_name: string;
  product_sku: string | null;
  quantity: number;
  backordered_quantity: Generated<number>;
  unit_price: Money;
  total_price: Money;
  discount_amount: Generated<Money>;
  created_at: GeneratedTimestamp;
}

export interface OrderStatusHistoryTable {
  id: Generated<number>;
  order_id: number;
  from_status: OrderStatus | null;
  to_status: OrderStatus;
  actor: string;
  note: string | null;
  created_at: GeneratedTimestamp;
}

/** A coupon for first orders was used by this email, lower-cased. */
export interface FirstOrdersTable {
  customer_email: string;
  order_id: number;
}

export interface ShoppingCartTable {
  id: Generated<number>;
  user_id: number | null;
  guest_id: string | null;
  product_id: number;
  quantity: Generated<number>;
  created_at: GeneratedTimestamp;
  updated_at: GeneratedTimestamp;
}

export interface WishlistsTable {
  id: Generated<number>;
  user_id: number;
  product_id: number;
  created_at: GeneratedTimestamp;
}
