import { nameIn } from "@dewy/core";
import type { CartItem } from "@dewy/core/schemas";
import { useLocale } from "@dewy/ui";
import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import { ProductPicture } from "../../components/product-picture.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { localePath } from "../../lib/locale-path.ts";
import { useMoney } from "../../lib/use-money.ts";
import { useT } from "../../lib/use-shop.ts";

/** One product in the bag; its buttons are plain forms. */
export function CartLine({ item }: { item: CartItem }) {
  const t = useT();
  const locale = useLocale();
  const money = useMoney();
  const navigation = useNavigation();
  const busy = navigation.formData?.get("product_id") === String(item.product_id);
  const name = nameIn(item, locale);
  const { quantity, available_quantity: available } = item;
  return (
    <li
      className={`grid grid-cols-[5.5rem_1fr] gap-4 py-5 sm:grid-cols-[7rem_1fr] sm:gap-6 ${busy ? "opacity-60" : ""}`}
    >
      <ShopLink to={`/p/${item.slug}`} tabIndex={-1} aria-hidden>
        <ProductPicture src={item.image_url} alt="" brand={item.brand} className="rounded-md" />
      </ShopLink>
      <div className="grid content-between gap-3">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <p className="text-xs text-ink-soft">{item.brand}</p>
            <h2 className="font-medium">
              <ShopLink to={`/p/${item.slug}`} className="hover:underline">
                {name}
              </ShopLink>
            </h2>
            {quantity > 1 && (
              <p className="text-sm text-ink-soft">{t("cart.each", { price: money(item.unit_price) })}</p>
            )}
          </div>
          <p className="shrink-0 font-semibold tabular-nums">{money(item.total_price)}</p>
        </div>
        {available !== null && available < quantity && (
          <p className="text-sm font-medium text-clay-700">
            {available === 0 ? t("cart.unavailable") : t("cart.only_available", { count: available })}
          </p>
        )}
        <div className="flex items-center justify-between gap-3">
          <div className="flex items-center rounded-full border border-line-strong">
            <LineButton item={item} quantity={quantity - 1} label={t("cart.less", { name })}>
              −
            </LineButton>
            <output
              aria-label={t("cart.quantity_of", { name })}
              className="min-w-8 text-center font-semibold tabular-nums"
            >
              {quantity}
            </output>
            <LineButton
              item={item}
              quantity={quantity + 1}
              label={t("cart.more", { name })}
              disabled={quantity >= Math.min(available ?? 999, 999)}
            >
              +
            </LineButton>
          </div>
          <Form method="post" action={localePath(locale, "/cart")} preventScrollReset>
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="product_id" value={item.product_id} />
            <button
              type="submit"
              aria-label={t("cart.remove", { name })}
              className="min-h-11 px-2 text-sm text-ink-soft underline underline-offset-4 hover:text-ink"
            >
              {t("common.remove")}
            </button>
          </Form>
        </div>
      </div>
    </li>
  );
}

interface LineButtonProps {
  item: CartItem;
  quantity: number;
  label: string;
  disabled?: boolean;
  children: ReactNode;
}

function LineButton({ item, quantity, label, disabled, children }: LineButtonProps) {
  const locale = useLocale();
  return (
    <Form method="post" action={localePath(locale, "/cart")} preventScrollReset>
      <input type="hidden" name="intent" value="update" />
      <input type="hidden" name="product_id" value={item.product_id} />
      <button
        type="submit"
        name="quantity"
        value={quantity}
        aria-label={label}
        disabled={disabled}
        className="grid size-11 place-items-center rounded-full text-xl leading-none hover:bg-mist disabled:text-ink-soft/40"
      >
        <span aria-hidden>{children}</span>
      </button>
    </Form>
  );
}
