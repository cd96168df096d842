import { nameIn } from "@dewy/core";
import type { AdminProductRow } from "@dewy/core/schemas";
import { Link } from "react-router";
import { useI18n } from "../../i18n/i18n.ts";
import { Picture } from "../../parts/picture.tsx";
import { ProductBadge } from "../../parts/status-badge.tsx";
import { useFormat } from "../../session/use-format.ts";
import { Stock } from "./stock.tsx";

/** The products on a phone. */
export function ProductCards({ products }: { products: readonly AdminProductRow[] }) {
  const { locale, t } = useI18n();
  const format = useFormat();
  return (
    <ul className="grid gap-2.5 min-[900px]:hidden">
      {products.map((product) => (
        <li key={product.id}>
          <Link to={`/products/${product.id}`} className="card-link flex gap-3">
            <Picture url={product.image_url} />
            <div className="min-w-0 flex-1">
              <div className="flex items-start justify-between gap-3">
                <p className="line-clamp-2 font-medium">{nameIn(product, locale)}</p>
                <p className="shrink-0 font-semibold tabular-nums">{format.money(product.price)}</p>
              </div>
              <p className="truncate text-ink-soft text-xs">
                {[product.brand, product.sku].filter(Boolean).join(" · ")}
              </p>
              <div className="mt-1.5 flex flex-wrap items-center justify-between gap-2 text-sm">
                <span className="inline-flex items-center gap-1.5">
                  <span className="text-ink-soft">{t("admin.products.stock")}</span>
                  <Stock product={product} />
                </span>
                <ProductBadge status={product.status} />
              </div>
            </div>
          </Link>
        </li>
      ))}
    </ul>
  );
}
