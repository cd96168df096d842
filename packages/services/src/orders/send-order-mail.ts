import { toLocale } from "@dewy/core";
import type * as emails from "@dewy/email";
import type { ServiceContext } from "../context.ts";
import { pageLink, sendShopMail } from "../mail/send-shop-mail.ts";
import { adminGetOrder } from "./admin-get-order.ts";
import { orderKey } from "./order-number.ts";

const templates = {
  confirmation: "orderConfirmation",
  shipped: "orderShipped",
  cancelled: "orderCancelled",
} as const satisfies Record<string, keyof typeof emails>;

/**
 * What the worker runs after `occasion` of an order: mails its buyer, in the order's language. At least once; a repeat has the
 * same Message-ID.
 */
export async function sendOrderMail(
  ctx: ServiceContext,
  occasion: keyof typeof templates,
  { order_number }: { order_number: string },
): Promise<void> {
  const order = await adminGetOrder(ctx, { order_number });
  if (order.customer_email === null) return;
  const key = orderKey(order_number, ctx.config.secret);
  const link = pageLink(ctx.config, toLocale(order.language), `/orders/${order_number}?key=${key}`);
  await sendShopMail(ctx, {
    to: { name: order.customer_name ?? "", address: order.customer_email },
    about: `order-${occasion}:${order_number}`,
    write: (emails, shop) => emails[templates[occasion]]({ order, shop, link }),
  });
}
