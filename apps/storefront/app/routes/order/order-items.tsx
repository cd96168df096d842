import type { Order } from "@dewy/core/schemas";
import { formatMoney } from "@dewy/i18n";
import { Card, useLocale } from "@dewy/ui";
import { OrderTotals } from "../../components/order-totals.tsx";
import { ProductPicture } from "../../components/product-picture.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { useT } from "../../lib/use-shop.ts";

/** What was ordered, as it was named and priced then, and what it came to. */
export function OrderItems({ order }: { order: Order }) {
  const t = useT();
  const locale = useLocale();
  return (
    <Card className="grid gap-5">
      <h2 className="display text-xl">{t("order.items")}</h2>
      <ul className="grid gap-4">
        {order.items.map((item) => (
          <li
            key={item.product_sku ?? item.product_name}
            className="grid grid-cols-[4rem_1fr_auto] items-center gap-4 text-sm"
          >
            <ProductPicture src={item.image_url} alt="" brand={item.product_name} className="rounded-md" />
            <div className="min-w-0">
              {item.slug ? (
                <ShopLink to={`/p/${item.slug}`} className="font-medium hover:underline">
                  {item.product_name}
                </ShopLink>
              ) : (
                <span className="font-medium">{item.product_name}</span>
              )}
              <p className="text-ink-soft">{t("order.quantity", { count: item.quantity })}</p>
              {item.backordered_quantity > 0 && (
                <p className="text-honey-700">{t("order.backordered", { count: item.backordered_quantity })}</p>
              )}
            </div>
            <span className="tabular-nums">{formatMoney(locale, item.total_price, order.currency)}</span>
          </li>
        ))}
      </ul>
      <div className="border-t border-line pt-5">
        <OrderTotals totals={order} coupon={order.coupon_code} />
      </div>
    </Card>
  );
}
