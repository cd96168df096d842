import type { FulfillmentStatus, OrderStatus, PaymentMethod, PaymentStatus, SkinType } from "@dewy/core";

type Word =
  | `skin_type.${SkinType}`
  | `order_status.${OrderStatus}`
  | `payment_status.${PaymentStatus}`
  | `fulfillment_status.${FulfillmentStatus}`
  | `payment_method.${PaymentMethod}`;

/** What every screen calls the shop's fixed values. */
export const wordsEn = {
  "skin_type.oily": "Oily",
  "skin_type.dry": "Dry",
  "skin_type.combination": "Combination",
  "skin_type.sensitive": "Sensitive",
  "skin_type.normal": "Normal",
  "skin_type.all": "All skin types",
  "concern.acne": "Acne",
  "concern.aging": "Fine lines",
  "concern.barrier": "Skin barrier",
  "concern.blackheads": "Blackheads",
  "concern.dark_circles": "Dark circles",
  "concern.dark_spots": "Dark spots",
  "concern.dehydration": "Dehydration",
  "concern.dryness": "Dryness",
  "concern.dullness": "Dullness",
  "concern.firmness": "Firmness",
  "concern.oiliness": "Oiliness",
  "concern.pores": "Large pores",
  "concern.puffiness": "Puffiness",
  "concern.redness": "Redness",
  "concern.sensitivity": "Sensitivity",
  "concern.sun_protection": "Sun protection",
  "concern.texture": "Uneven texture",
  "concern.uneven_tone": "Uneven tone",
  "order_status.pending": "Received",
  "order_status.confirmed": "Confirmed",
  "order_status.processing": "Being packed",
  "order_status.shipped": "On its way",
  "order_status.delivered": "Delivered",
  "order_status.cancelled": "Cancelled",
  "order_status.refunded": "Refunded",
  "payment_status.pending": "Not paid yet",
  "payment_status.paid": "Paid",
  "payment_status.partially_paid": "Partly paid",
  "payment_status.refunded": "Refunded",
  "payment_status.partially_refunded": "Partly refunded",
  "payment_status.failed": "Payment failed",
  "fulfillment_status.unfulfilled": "Not sent yet",
  "fulfillment_status.partial": "Partly sent",
  "fulfillment_status.fulfilled": "Packed",
  "fulfillment_status.shipped": "Shipped",
  "fulfillment_status.delivered": "Delivered",
  "payment_method.cash_on_delivery": "Cash on delivery",
} as const satisfies Record<Word | `concern.${string}`, string>;
