import { getOrderInput } from "@dewy/core/schemas";
import { formatDateTime, formatMoney } from "@dewy/i18n";
import { Alert, useLocale } from "@dewy/ui";
import { data, useSearchParams } from "react-router";
import { PageHead } from "../../components/page-head.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { ask } from "../../lib/ask.server.ts";
import { privateHeaders } from "../../lib/private-headers.ts";
import { useShop, useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";
import { OrderItems } from "./order-items.tsx";
import { OrderPerson } from "./order-person.tsx";
import { OrderProgress } from "./order-progress.tsx";

export const headers = privateHeaders;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const key = new URL(request.url).searchParams.get("key") ?? undefined;
  const { data: input } = getOrderInput.safeParse({ order_number: params.number, key });
  if (!input) throw data({ reason: "not_found" }, { status: 404 });
  return { order: await ask(context.get(apiContext).orders.byNumber.query(input)) };
}

export default function Order({ loaderData: { order } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { time_zone } = useShop();
  const [params] = useSearchParams();
  const placed = params.has("placed") && order.status === "pending";
  return (
    <div className="mx-auto grid max-w-4xl gap-8 px-4 pt-8 sm:px-6">
      <PageHead title={t("order.title", { number: order.order_number })} hidden />
      {placed && (
        <Alert tone="good" className="px-6 py-6 text-base">
          <p className="display text-2xl">{t("order.thanks")}</p>
          <p>{t("order.thanks_text", { total: formatMoney(locale, order.total, order.currency) })}</p>
        </Alert>
      )}
      <header className="grid gap-1">
        <h1 className="display text-2xl sm:text-3xl">
          <span className="eyebrow block">{t("account.order")}</span>{" "}
          <span className="whitespace-nowrap">{order.order_number}</span>
        </h1>
        <p className="text-sm text-ink-soft">
          <time dateTime={order.created_at} suppressHydrationWarning>
            {t("order.placed_on", { date: formatDateTime(locale, order.created_at, time_zone) })}
          </time>
        </p>
      </header>
      <OrderProgress order={order} timeZone={time_zone} />
      <div className="grid items-start gap-6 md:grid-cols-[1.4fr_1fr]">
        <OrderItems order={order} />
        <OrderPerson order={order} />
      </div>
      {placed && (
        <p className="text-center text-sm text-ink-soft">
          <ShopLink to="/register" className="inline-flex min-h-11 items-center underline underline-offset-4">
            {t("order.register_hint")}
          </ShopLink>
        </p>
      )}
    </div>
  );
}
