import { orderNumber } from "@dewy/core/schemas";
import { EmptyState } from "@dewy/ui";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { readRefusal } from "../../api/refusal.ts";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { OrderBadge } from "../../parts/status-badge.tsx";
import { useFormat } from "../../session/use-format.ts";
import { OrderHistory } from "./order-history.tsx";
import { OrderItems } from "./order-items.tsx";
import { OrderMoves } from "./order-moves.tsx";
import { OrderPeople } from "./order-people.tsx";

export default function OrderPage() {
  const { t } = useI18n();
  const format = useFormat();
  const { order_number = "" } = useParams();
  const valid = orderNumber.safeParse(order_number).success;
  const query = useQuery(trpc.admin.orders.get.queryOptions(valid ? { order_number } : skipToken));
  const order = query.data;
  const missing = !valid || (query.error && readRefusal(query.error).reason === "not_found");
  return (
    <>
      <PageHeader
        up={{ to: "/orders", label: t("admin.orders") }}
        title={order_number}
        mark={order && <OrderBadge status={order.status} />}
        note={order && t("admin.order.placed", { date: format.dateTime(order.created_at) })}
      />
      {missing ? (
        <EmptyState title={t("admin.order.not_found", { number: order_number })} />
      ) : (
        <Loaded query={query}>
          {(order) => (
            <div className="grid items-start gap-4 min-[900px]:grid-cols-[minmax(0,1fr)_20rem]">
              <div className="contents gap-4 min-[900px]:grid">
                <div className="order-2 min-w-0">
                  <OrderItems order={order} />
                </div>
                <div className="order-4">
                  <OrderHistory order={order} />
                </div>
              </div>
              <div className="contents gap-4 min-[900px]:grid">
                <div className="order-1">
                  <OrderMoves key={order.order_number} order={order} />
                </div>
                <div className="order-3 grid gap-4">
                  <OrderPeople order={order} />
                </div>
              </div>
            </div>
          )}
        </Loaded>
      )}
    </>
  );
}
