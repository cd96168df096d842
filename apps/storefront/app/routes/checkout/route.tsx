import { formatMoney, wordReason } from "@dewy/i18n";
import { Alert, Button, Card, useLocale } from "@dewy/ui";
import { Form, useNavigation } from "react-router";
import { CashIcon } from "../../components/icons.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { privateHeaders } from "../../lib/private-headers.ts";
import { useFieldErrors } from "../../lib/use-field-errors.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";
import { actOnCheckout, loadCheckout } from "./checkout.server.ts";
import { AddressFields, ContactFields } from "./checkout-fields.tsx";
import { CheckoutSummary } from "./checkout-summary.tsx";

export const headers = privateHeaders;
export const loader = loadCheckout;
export const action = actOnCheckout;

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const errorOf = useFieldErrors(actionData?.fields);
  const navigation = useNavigation();
  const { cart, known, signed_in } = loaderData;
  const preview = actionData?.preview ?? loaderData.preview;
  const values = { ...known, ...actionData?.values };
  const key = values.idempotency_key ?? loaderData.idempotency_key;
  const placing = navigation.state !== "idle" && navigation.formData?.get("intent") === "place";
  const faults = actionData?.fields.some(({ field }) => field !== "coupon_code");
  const refusal = actionData?.refusal;
  return (
    <div className="mx-auto max-w-6xl px-4 pt-8 sm:px-6 lg:px-8">
      <PageHead title={t("checkout.title")} hidden />
      <h1 className="display mb-6 text-3xl sm:text-4xl">{t("checkout.title")}</h1>
      <Form method="post" preventScrollReset className="grid items-start gap-8 lg:grid-cols-[1fr_24rem] lg:gap-12">
        {/* Enter in a field presses a form's first button: that must not be the code's. */}
        <button type="submit" name="intent" value="place" tabIndex={-1} aria-hidden className="sr-only" />
        <input type="hidden" name="idempotency_key" value={key} />
        <input type="hidden" name="expected_total" value={preview.total} />
        <div className="grid gap-6">
          {refusal && refusal !== "invalid_input" && (
            <Alert tone="bad">
              <p>{wordReason(t, refusal)}</p>
              <ShopLink to="/cart" className="font-semibold underline underline-offset-4">
                {t("checkout.edit_bag")}
              </ShopLink>
            </Alert>
          )}
          {faults && <Alert tone="bad">{t("checkout.fix")}</Alert>}
          <ContactFields values={values} errorOf={errorOf} signedIn={signed_in} />
          <AddressFields values={values} errorOf={errorOf} />
          <Card className="grid gap-3">
            <h2 className="display text-xl">{t("checkout.payment")}</h2>
            <input type="hidden" name="payment_method" value="cash_on_delivery" />
            <p className="flex items-center gap-4 rounded-md border-2 border-leaf-600 bg-leaf-50 px-4 py-3">
              <CashIcon className="size-8 shrink-0 text-leaf-700" />
              <span>
                <span className="block font-semibold">{t("payment_method.cash_on_delivery")}</span>
                <span className="text-sm text-ink-soft">{t("checkout.cod_note")}</span>
              </span>
            </p>
          </Card>
        </div>
        <CheckoutSummary cart={cart} preview={preview} code={values.coupon_code ?? ""} error={errorOf("coupon_code")}>
          <Button type="submit" name="intent" value="place" size="lg" busy={placing} className="w-full">
            {placing
              ? t("checkout.placing")
              : t("checkout.place", { total: formatMoney(locale, preview.total, preview.currency) })}
          </Button>
          <p className="text-center text-xs text-ink-soft">{t("checkout.privacy")}</p>
        </CheckoutSummary>
      </Form>
    </div>
  );
}
