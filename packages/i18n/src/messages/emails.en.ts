export const emailsEn = {
  "confirmation.subject": "Your order {order_number} at {shop}",
  "confirmation.heading": "Thank you, {name}",
  "confirmation.intro":
    "We have your order and will call or write when it is on its way. You pay in cash when it arrives.",
  "confirmation.order": "Order {order_number}",
  "confirmation.view": "See your order",
  "confirmation.keep": "Keep this link to yourself: whoever has it can see your order and address.",
  "confirmation.address": "Delivered to",
  "line.discount": "Discount",
  "line.shipping": "Delivery",
  "line.shipping_free": "Free",
  "line.subtotal": "Subtotal",
  "line.tax": "Tax",
  "line.tax_included": "Tax, included",
  "line.total": "Total",
} as const;
