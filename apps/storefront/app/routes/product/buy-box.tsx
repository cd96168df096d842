import { PLENTY } from "@dewy/core";
import type { ProductDetail } from "@dewy/core/schemas";
import { wordReason } from "@dewy/i18n";
import { Alert, Badge, Button, buttonClass, Price, Select, useLocale } from "@dewy/ui";
import { useFetcher } from "react-router";
import { BagIcon, CashIcon, TruckIcon } from "../../components/icons.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { localePath } from "../../lib/locale-path.ts";
import { useHydrated } from "../../lib/use-hydrated.ts";
import { useMoney } from "../../lib/use-money.ts";
import { useShop, useT } from "../../lib/use-shop.ts";
import type { action as cartAction } from "../cart/route.tsx";
import { StockState } from "./stock-state.tsx";

const MOST_AT_ONCE = PLENTY;

/** Price, stock, and the form that puts a product into the bag. Without a script the bag itself is the answer. */
export function BuyBox({ product, name }: { product: ProductDetail; name: string }) {
  const t = useT();
  const locale = useLocale();
  const { currency } = useShop();
  const hydrated = useHydrated();
  const fetcher = useFetcher<typeof cartAction>();
  const busy = fetcher.state !== "idle";
  const { price, compare_at_price: before, stock, track_inventory, allow_backorders } = product;
  const saved = before !== null && before > price ? Math.round((1 - price / before) * 100) : 0;
  const most = track_inventory && !allow_backorders ? Math.min(stock, MOST_AT_ONCE) : MOST_AT_ONCE;
  return (
    <div className="grid gap-5">
      <p className="flex flex-wrap items-center gap-3 text-2xl font-semibold">
        <Price amount={price} compareAt={before} currency={currency} />
        {saved >= 5 && <Badge tone="bad">{t("product.save", { percent: saved })}</Badge>}
      </p>
      <StockState product={product} />
      {product.in_stock && (
        <fetcher.Form method="post" action={localePath(locale, "/cart")} className="flex items-end gap-3">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="product_id" value={product.id} />
          {hydrated && <input type="hidden" name="stay" value="1" />}
          <Select label={t("product.quantity")} name="quantity" defaultValue={1} className="w-24 shrink-0">
            {Array.from({ length: most }, (_, index) => (
              <option key={index + 1} value={index + 1}>
                {index + 1}
              </option>
            ))}
          </Select>
          <Button type="submit" size="lg" busy={busy} className="min-h-12 grow">
            <BagIcon className="size-5" />
            {busy ? t("product.adding") : t("product.add")}
          </Button>
        </fetcher.Form>
      )}
      <Outcome result={busy ? undefined : fetcher.data} name={name} />
      <Reassurance />
    </div>
  );
}

function Outcome({ result, name }: { result: ReturnType<typeof useFetcher<typeof cartAction>>["data"]; name: string }) {
  const t = useT();
  if (!result) return null;
  if (result.refusal) return <Alert tone="bad">{wordReason(t, result.refusal.reason)}</Alert>;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-leaf-300 bg-leaf-50 py-2 ps-4 pe-2">
      <p role="status" className="text-sm font-semibold text-leaf-900">
        <span className="sr-only">{name}: </span>
        {t("product.added")}
      </p>
      <ShopLink to="/cart" prefetch="none" className={buttonClass({ variant: "secondary", size: "sm" })}>
        {t("product.view_bag")}
      </ShopLink>
    </div>
  );
}

function Reassurance() {
  const t = useT();
  const money = useMoney();
  const { free_shipping_from } = useShop();
  return (
    <ul className="grid gap-2 text-sm text-ink-soft">
      <li className="flex items-center gap-2.5">
        <CashIcon className="size-5 shrink-0" /> {t("shell.promo_cash")}
      </li>
      {free_shipping_from !== null && (
        <li className="flex items-center gap-2.5">
          <TruckIcon className="size-5 shrink-0" /> {t("shell.promo_delivery", { amount: money(free_shipping_from) })}
        </li>
      )}
    </ul>
  );
}
