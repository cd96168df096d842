import type { ProductDetail } from "@dewy/core/schemas";
import { useT } from "../../lib/use-shop.ts";

const FEW = 5;

const looks = {
  good: ["bg-leaf-500", "text-leaf-700"],
  few: ["bg-honey-500", "text-honey-700"],
  none: ["bg-line-strong", "text-ink-soft"],
} as const;

/** Whether it can be had, and how many are left when they are few. */
export function StockState({ product }: { product: ProductDetail }) {
  const t = useT();
  const { in_stock, stock, track_inventory, allow_backorders } = product;
  const [look, words]: [keyof typeof looks, string] = !in_stock
    ? ["none", t("product.sold_out")]
    : !track_inventory || stock > FEW
      ? ["good", t("product.in_stock")]
      : stock > 0
        ? ["few", t("product.only_left", { count: stock })]
        : ["few", allow_backorders ? t("product.backorder") : t("product.in_stock")];
  const [dot, text] = looks[look];
  return (
    <div className="grid gap-1">
      <p className={`flex items-center gap-2 text-sm font-semibold ${text}`}>
        <span aria-hidden className={`size-2.5 rounded-full ${dot}`} />
        {words}
      </p>
      {!in_stock && <p className="text-sm text-ink-soft">{t("product.sold_out_hint")}</p>}
    </div>
  );
}
