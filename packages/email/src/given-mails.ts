import { type Locale, toUserLanguage } from "@dewy/core";
import {
  orderCancelled,
  orderConfirmation,
  orderShipped,
  passwordResetEmail,
  reviewApproved,
  verificationEmail,
  welcomeEmail,
} from "./index.ts";

/** For tests: every mail in one language, with the given words of others in it. */
export function everyMail(
  locale: Locale,
  { name, shop, product }: { name: string | null; shop: string; product: string },
) {
  const link = "https://shop.test/somewhere?token=a-token&key=b";
  const account = { locale, shop, name, link };
  const order = {
    order_number: "DW-2607-7K3M9X",
    customer_name: name,
    language: toUserLanguage(locale),
    currency: "USD" as const,
    subtotal: 42.5,
    discount_amount: 4.25,
    shipping_amount: 0,
    tax_amount: 3.48,
    tax_included: true,
    total: 38.25,
    shipping_address: {
      first_name: "Sokha",
      last_name: "Chan",
      address_line1: "12 Street 240",
      city: "Phnom Penh",
      country: "Cambodia",
    },
    items: [
      {
        product_id: 1,
        slug: "rice-serum",
        image_url: null,
        product_name: product,
        product_sku: "RICE-1",
        quantity: 2,
        backordered_quantity: 0,
        unit_price: 21.25,
        total_price: 42.5,
        discount_amount: 4.25,
      },
    ],
  };
  return {
    verification: verificationEmail(account),
    welcome: welcomeEmail(account),
    reset: passwordResetEmail(account),
    review: reviewApproved({ ...account, product }),
    confirmation: orderConfirmation({ order, shop, link }),
    shipped: orderShipped({ order, shop, link }),
    cancelled: orderCancelled({ order, shop, link }),
  };
}
