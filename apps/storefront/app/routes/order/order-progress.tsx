import type { Order } from "@dewy/core/schemas";
import { formatDate } from "@dewy/i18n";
import { Alert, useLocale } from "@dewy/ui";
import { CheckIcon } from "../../components/icons.tsx";
import { useT } from "../../lib/use-shop.ts";

const steps = ["pending", "confirmed", "processing", "shipped", "delivered"] as const;

/** How far an order has come: side by side where there is room, below each other on a phone. */
export function OrderProgress({ order, timeZone }: { order: Order; timeZone: string }) {
  const t = useT();
  const locale = useLocale();
  if (order.status === "cancelled") return <Alert tone="warn">{t("order.cancelled_text")}</Alert>;
  if (order.status === "refunded") return <Alert tone="info">{t("order.refunded_text")}</Alert>;
  const reached = steps.indexOf(order.status);
  const dates = { pending: order.created_at, shipped: order.shipped_at, delivered: order.delivered_at };
  return (
    <ol aria-label={t("order.progress")} className="grid sm:grid-cols-5">
      {steps.map((step, index) => {
        const done = index <= reached;
        const date = step in dates ? dates[step as keyof typeof dates] : null;
        return (
          <li
            key={step}
            aria-current={index === reached ? "step" : undefined}
            className="relative grid grid-cols-[2rem_1fr] gap-x-3 pb-5 last:pb-0 sm:block sm:pb-0 sm:text-center"
          >
            {index > 0 && (
              <span
                aria-hidden
                className={`absolute -top-5 bottom-[calc(100%-0.25rem)] left-[0.95rem] w-0.5 sm:top-[0.95rem] sm:right-1/2 sm:bottom-auto sm:left-[-50%] sm:h-0.5 sm:w-full ${done ? "bg-leaf-600" : "bg-line"}`}
              />
            )}
            <span
              aria-hidden
              className={`relative z-10 grid size-8 place-items-center rounded-full border-2 sm:mx-auto ${
                done ? "border-leaf-600 bg-leaf-600 text-white" : "border-line bg-paper"
              }`}
            >
              {done && <CheckIcon className="size-4" />}
            </span>
            <span
              className={`self-center text-sm sm:mt-2 sm:block ${index === reached ? "font-semibold" : done ? "" : "text-ink-soft"}`}
            >
              {t(`order_status.${step}`)}
              {done && (
                <span className="sr-only"> ({index === reached ? t("order.step_now") : t("order.step_done")})</span>
              )}
              {date && (
                <time dateTime={date} suppressHydrationWarning className="block text-xs font-normal text-ink-soft">
                  {formatDate(locale, date, timeZone)}
                </time>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
