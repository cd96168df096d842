import { wordReason } from "@dewy/i18n";
import { Alert, buttonClass, EmptyState } from "@dewy/ui";
import { data, redirect } from "react-router";
import { PageHead } from "../../components/page-head.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { ask, attempt } from "../../lib/ask.server.ts";
import { localeOf, localePath } from "../../lib/locale-path.ts";
import { privateHeaders } from "../../lib/private-headers.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";
import { CartLine } from "./cart-line.tsx";
import { CartSummary } from "./cart-summary.tsx";

export const headers = privateHeaders;

export async function loader({ context }: Route.LoaderArgs) {
  return { cart: await ask(context.get(apiContext).cart.get.query()) };
}

/** `intent` add, update or remove. `stay` marks a form on another page, which wants the answer and not the bag. */
export async function action({ context, request }: Route.ActionArgs) {
  const api = context.get(apiContext);
  const form = await request.formData();
  const line = { product_id: Number(form.get("product_id")), quantity: Number(form.get("quantity") ?? 1) };
  const { refusal } = await attempt(
    form.get("intent") === "add"
      ? api.cart.add.mutate(line)
      : form.get("intent") === "remove"
        ? api.cart.remove.mutate({ product_id: line.product_id })
        : api.cart.update.mutate(line),
  );
  if (refusal) return data({ refusal }, { status: refusal.status });
  if (form.get("stay")) return data({ refusal: undefined });
  throw redirect(localePath(localeOf(new URL(request.url).pathname), "/cart"), 303);
}

export default function Cart({ loaderData: { cart }, actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <div className="mx-auto max-w-6xl px-4 pt-8 sm:px-6 lg:px-8">
      <PageHead title={t("cart.title")} hidden />
      <h1 className="display mb-6 text-3xl sm:text-4xl">{t("cart.title")}</h1>
      {actionData?.refusal && (
        <Alert tone="bad" className="mb-6">
          {wordReason(t, actionData.refusal.reason)}
        </Alert>
      )}
      {cart.items.length === 0 ? (
        <EmptyState
          title={t("cart.empty_title")}
          action={
            <ShopLink to="/products" className={buttonClass()}>
              {t("cart.continue")}
            </ShopLink>
          }
        >
          {t("cart.empty")}
        </EmptyState>
      ) : (
        <div className="grid items-start gap-8 lg:grid-cols-[1fr_22rem] lg:gap-12">
          <ul className="divide-y divide-line border-y border-line">
            {cart.items.map((item) => (
              <CartLine key={item.product_id} item={item} />
            ))}
          </ul>
          <CartSummary cart={cart} />
        </div>
      )}
    </div>
  );
}
