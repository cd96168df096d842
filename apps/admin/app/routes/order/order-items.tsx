import type { AdminOrder, OrderItem } from "@dewy/core/schemas";
import { Badge } from "@dewy/ui";
import { Link } from "react-router";
import { useI18n } from "../../i18n/i18n.ts";
import { Panel } from "../../parts/panel.tsx";
import { Picture } from "../../parts/picture.tsx";
import { useFormat } from "../../session/use-format.ts";
import { OrderTotals } from "./order-totals.tsx";

export function OrderItems({ order }: { order: AdminOrder }) {
  const { t } = useI18n();
  const count = order.items.reduce((sum, item) => sum + item.quantity, 0);
  return (
    <Panel title={t("admin.order.items")} aside={t("admin.orders.items", { count })} padded={false}>
      <ul>
        {order.items.map((item) => (
          <Item key={`${item.product_id} ${item.product_sku} ${item.product_name}`} item={item} order={order} />
        ))}
      </ul>
      <div className="border-line border-t px-4 py-4 sm:px-5">
        <OrderTotals order={order} />
      </div>
    </Panel>
  );
}

function Item({ item, order }: { item: OrderItem; order: AdminOrder }) {
  const { t } = useI18n();
  const format = useFormat();
  const money = (amount: number) => format.money(amount, order.currency);
  return (
    <li className="flex gap-3 border-line border-t px-4 py-3 sm:px-5">
      <Picture url={item.image_url} />
      <div className="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4">
        <div className="min-w-0 flex-1 basis-44">
          {item.product_id === null ? (
            <p>
              {item.product_name} <span className="text-ink-soft text-sm">({t("admin.order.gone")})</span>
            </p>
          ) : (
            <Link to={`/products/${item.product_id}`} className="hover:underline">
              {item.product_name}
            </Link>
          )}
          {item.product_sku && (
            <p className="text-ink-soft text-xs">{t("admin.order.sku", { sku: item.product_sku })}</p>
          )}
          {item.backordered_quantity > 0 && (
            <Badge tone="warn">{t("admin.order.backordered", { count: item.backordered_quantity })}</Badge>
          )}
        </div>
        <div className="ml-auto text-right">
          <p className="font-medium tabular-nums">{money(item.total_price)}</p>
          <p className="text-ink-soft text-sm tabular-nums">
            {item.quantity} × {money(item.unit_price)}
          </p>
          {item.discount_amount > 0 && (
            <p className="text-leaf-700 text-xs tabular-nums">
              {t("admin.order.item_discount", { amount: money(-item.discount_amount) })}
            </p>
          )}
        </div>
      </div>
    </li>
  );
}
