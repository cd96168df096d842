import { minor, subtract, toAmount, toMinor } from "@dewy/core";
import type { Cart } from "@dewy/core/schemas";
import { buttonClass, Card } from "@dewy/ui";
import { ShopLink } from "../../components/shop-link.tsx";
import { useMoney } from "../../lib/use-money.ts";
import { useShop, useT } from "../../lib/use-shop.ts";

/** The subtotal, how far free delivery is, and the way on. */
export function CartSummary({ cart }: { cart: Cart }) {
  const t = useT();
  const money = useMoney();
  const { free_shipping_from } = useShop();
  const blocked = cart.items.some(
    ({ available_quantity, quantity }) => available_quantity !== null && available_quantity < quantity,
  );
  const left =
    free_shipping_from === null
      ? null
      : Math.max(0, subtract(toMinor(free_shipping_from, cart.currency), toMinor(cart.subtotal, cart.currency)));
  return (
    <Card className="grid gap-4 lg:sticky lg:top-8">
      <p className="flex items-baseline justify-between gap-4 text-lg font-semibold">
        <span>{t("cart.subtotal")}</span>
        <span className="tabular-nums">{money(cart.subtotal)}</span>
      </p>
      {left !== null && (
        <div className="grid gap-2 rounded-md bg-mist px-4 py-3 text-sm text-leaf-800">
          <p>
            {left > 0
              ? t("cart.free_left", { amount: money(toAmount(minor(left), cart.currency)) })
              : t("cart.free_reached")}
          </p>
          {left > 0 && free_shipping_from !== null && (
            <progress
              aria-hidden
              value={cart.subtotal}
              max={free_shipping_from}
              className="h-1.5 w-full overflow-hidden rounded-full [&::-moz-progress-bar]:bg-leaf-500 [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-leaf-500"
            />
          )}
        </div>
      )}
      <p className="text-sm text-ink-soft">{t("cart.shipping_later")}</p>
      {blocked ? (
        <p className="rounded-full bg-sand px-6 py-3 text-center font-semibold text-ink-soft">{t("cart.checkout")}</p>
      ) : (
        <ShopLink to="/checkout" prefetch="none" className={buttonClass({ size: "lg" })}>
          {t("cart.checkout")}
        </ShopLink>
      )}
      <ShopLink to="/products" className={buttonClass({ variant: "quiet" })}>
        {t("cart.continue")}
      </ShopLink>
    </Card>
  );
}
