import type { AdminOrderRow } from "@dewy/core/schemas";
import { Link } from "react-router";
import { useI18n } from "../../i18n/i18n.ts";
import { OrderBadge } from "../../parts/status-badge.tsx";
import { useFormat } from "../../session/use-format.ts";

/** The orders on a phone. */
export function OrderCards({ orders }: { orders: readonly AdminOrderRow[] }) {
  const { t } = useI18n();
  const format = useFormat();
  return (
    <ul className="grid gap-2.5 min-[900px]:hidden">
      {orders.map((order) => (
        <li key={order.id}>
          <Link to={`/orders/${order.order_number}`} className="card-link block">
            <div className="flex items-center justify-between gap-3">
              <span className="font-medium text-sm tabular-nums">{order.order_number}</span>
              <OrderBadge status={order.status} />
            </div>
            <div className="mt-2 flex items-end justify-between gap-3">
              <div className="min-w-0">
                <p className="truncate">{order.customer_name}</p>
                <p className="text-ink-soft text-xs">{format.dateTime(order.created_at)}</p>
              </div>
              <div className="shrink-0 text-right">
                <p className="font-semibold tabular-nums">{format.money(order.total, order.currency)}</p>
                <p className="text-ink-soft text-xs">{t("admin.orders.items", { count: order.item_count })}</p>
              </div>
            </div>
          </Link>
        </li>
      ))}
    </ul>
  );
}
