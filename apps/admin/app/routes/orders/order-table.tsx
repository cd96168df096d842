import type { AdminOrderRow } from "@dewy/core/schemas";
import { Link } from "react-router";
import { useI18n } from "../../i18n/i18n.ts";
import { OrderBadge, PaymentBadge } from "../../parts/status-badge.tsx";
import { useFormat } from "../../session/use-format.ts";

/** The orders where there is room for a table. */
export function OrderTable({ orders }: { orders: readonly AdminOrderRow[] }) {
  const { t } = useI18n();
  const format = useFormat();
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-white max-[899px]:hidden">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">{t("admin.orders.number")}</th>
            <th scope="col">{t("admin.orders.date")}</th>
            <th scope="col">{t("admin.orders.customer")}</th>
            <th scope="col">{t("admin.orders.status")}</th>
            <th scope="col">{t("admin.orders.payment")}</th>
            <th scope="col" className="!text-end">
              {t("admin.orders.total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.id}>
              <th scope="row">
                <Link to={`/orders/${order.order_number}`} className="row-target font-medium tabular-nums">
                  {order.order_number}
                </Link>
              </th>
              <td className="whitespace-nowrap text-ink-soft">{format.dateTime(order.created_at)}</td>
              <td>
                <span className="block max-w-56 truncate">{order.customer_name}</span>
                <span className="block max-w-56 truncate text-ink-soft text-xs">{order.customer_email}</span>
              </td>
              <td>
                <OrderBadge status={order.status} />
              </td>
              <td>
                <PaymentBadge status={order.payment_status} />
              </td>
              <td className="!text-end whitespace-nowrap">
                <span className="block font-medium tabular-nums">{format.money(order.total, order.currency)}</span>
                <span className="block text-ink-soft text-xs">
                  {t("admin.orders.items", { count: order.item_count })}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
