import type { OrderStatus, Page } from "@dewy/core";
import type { OrderSummary } from "@dewy/core/schemas";
import { formatDate, formatMoney } from "@dewy/i18n";
import { Badge, buttonClass, EmptyState, Pagination, type Tone, useLocale } from "@dewy/ui";
import { Link } from "react-router";
import { ShopLink } from "../../components/shop-link.tsx";
import { localePath } from "../../lib/locale-path.ts";
import { useT } from "../../lib/use-shop.ts";

const tones: Record<OrderStatus, Tone> = {
  pending: "warn",
  confirmed: "info",
  processing: "info",
  shipped: "info",
  delivered: "good",
  cancelled: "neutral",
  refunded: "neutral",
};

/** My orders, newest first; each leads to its page. */
export function MyOrders({ orders, timeZone }: { orders: Page<OrderSummary>; timeZone: string }) {
  const t = useT();
  const locale = useLocale();
  return (
    <section aria-labelledby="orders" className="grid gap-5">
      <h2 id="orders" className="display text-2xl">
        {t("account.orders")}
      </h2>
      {orders.total === 0 ? (
        <EmptyState
          title={t("account.no_orders_title")}
          action={
            <ShopLink to="/products" className={buttonClass()}>
              {t("cart.continue")}
            </ShopLink>
          }
        >
          {t("account.no_orders")}
        </EmptyState>
      ) : (
        <ul className="grid gap-3">
          {orders.items.map((order) => (
            <li
              key={order.order_number}
              className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 rounded-lg border border-line bg-white px-5 py-4 hover:border-leaf-400"
            >
              <div>
                <ShopLink
                  to={`/orders/${order.order_number}`}
                  className="font-semibold tabular-nums after:absolute after:inset-0 after:rounded-lg"
                >
                  {order.order_number}
                </ShopLink>
                <p className="text-sm text-ink-soft" suppressHydrationWarning>
                  {formatDate(locale, order.created_at, timeZone)} · {t("account.items", { count: order.item_count })}
                </p>
              </div>
              <div className="flex items-center gap-4">
                <Badge tone={tones[order.status]}>{t(`order_status.${order.status}`)}</Badge>
                <span className="font-semibold tabular-nums">{formatMoney(locale, order.total, order.currency)}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pagination {...orders} hrefFor={(page) => `${localePath(locale, "/account")}?page=${page}`} link={Link} />
    </section>
  );
}
