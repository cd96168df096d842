import { nameIn } from "@dewy/core";
import type { Cart, OrderPreview } from "@dewy/core/schemas";
import { formatMoney } from "@dewy/i18n";
import { Button, Card, TextField, useLocale } from "@dewy/ui";
import type { ReactNode } from "react";
import { OrderTotals } from "../../components/order-totals.tsx";
import { ProductPicture } from "../../components/product-picture.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { useT } from "../../lib/use-shop.ts";

interface CheckoutSummaryProps {
  cart: Cart;
  preview: OrderPreview;
  /** The discount code as it was typed. */
  code: string;
  error: string | undefined;
  /** The button that places the order. */
  children: ReactNode;
}

/** What is ordered, the code, and what it comes to. */
export function CheckoutSummary({ cart, preview, code, error, children }: CheckoutSummaryProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <Card className="grid gap-5 lg:sticky lg:top-8">
      <div className="flex items-baseline justify-between">
        <h2 className="display text-xl">{t("checkout.summary")}</h2>
        <ShopLink
          to="/cart"
          className="inline-flex min-h-11 items-center text-sm font-semibold text-leaf-700 underline underline-offset-4"
        >
          {t("checkout.edit_bag")}
        </ShopLink>
      </div>
      <ul className="grid max-h-72 gap-4 overflow-y-auto pe-1">
        {cart.items.map((item) => (
          <li key={item.product_id} className="grid grid-cols-[3.5rem_1fr_auto] items-center gap-3 text-sm">
            <ProductPicture src={item.image_url} alt="" brand={item.brand} className="rounded-md" />
            <span className="min-w-0">
              <span className="line-clamp-2">{nameIn(item, locale)}</span>
              <span className="text-ink-soft">{t("order.quantity", { count: item.quantity })}</span>
            </span>
            <span className="tabular-nums">{formatMoney(locale, item.total_price, cart.currency)}</span>
          </li>
        ))}
      </ul>
      <div className="border-t border-line pt-5">
        <div className="flex items-start gap-2">
          <TextField
            label={t("checkout.coupon")}
            name="coupon_code"
            defaultValue={code}
            error={error}
            maxLength={50}
            autoComplete="off"
            optional
            className="grow"
          />
          <Button
            type="submit"
            name="intent"
            value="coupon"
            variant="secondary"
            formNoValidate
            className="mt-7.5 min-h-12 shrink-0"
          >
            {t("checkout.coupon_apply")}
          </Button>
        </div>
        {preview.coupon_code && (
          <p role="status" className="mt-1.5 text-sm font-medium text-leaf-700">
            {t("checkout.coupon_applied", { code: preview.coupon_code })}
          </p>
        )}
      </div>
      <OrderTotals totals={preview} />
      {children}
    </Card>
  );
}
