import { toLocale } from "@dewy/core";
import type { ServiceContext } from "../context.ts";
import { sendMail, shopAddress } from "../mail/send-mail.ts";
import { adminGetOrder } from "./admin-get-order.ts";
import { orderKey } from "./order-number.ts";

/** What the worker runs after an order: mails its buyer. At least once; a repeat has the same Message-ID. */
export async function sendOrderConfirmation(
  ctx: ServiceContext,
  { order_number }: { order_number: string },
): Promise<void> {
  const order = await adminGetOrder(ctx, { order_number });
  if (order.customer_email === null) return;
  const { shop_name } = await ctx.db.selectFrom("shop_settings").select("shop_name").executeTakeFirstOrThrow();
  const locale = toLocale(order.language);
  const prefix = locale === "en" ? "" : `/${locale}`;
  const link = `${ctx.config.publicUrl}${prefix}/orders/${order_number}?key=${orderKey(order_number, ctx.config.secret)}`;
  // Loaded here only: rendering mail costs a process memory and start time that serving pages does not need.
  const { orderConfirmation } = await import("@dewy/email");
  await sendMail(ctx, {
    ...(await orderConfirmation({ order, shop: shop_name, link })),
    to: { name: order.customer_name ?? "", address: order.customer_email },
    from: shopAddress(ctx.config, shop_name),
    about: `order-confirmation:${order_number}`,
  });
}
