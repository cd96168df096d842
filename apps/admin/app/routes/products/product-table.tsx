import { nameIn } from "@dewy/core";
import type { AdminProductRow } from "@dewy/core/schemas";
import { Link } from "react-router";
import { useI18n } from "../../i18n/i18n.ts";
import { Picture } from "../../parts/picture.tsx";
import { ProductBadge } from "../../parts/status-badge.tsx";
import { useFormat } from "../../session/use-format.ts";
import { Stock } from "./stock.tsx";
import type { CategoryOption } from "./use-categories.ts";

interface Props {
  products: readonly AdminProductRow[];
  categories: readonly CategoryOption[];
}

/** The products where there is room for a table. */
export function ProductTable({ products, categories }: Props) {
  const { t, locale } = useI18n();
  const format = useFormat();
  return (
    <div className="overflow-hidden rounded-lg border border-line bg-white max-[899px]:hidden">
      <table className="list-table">
        <thead>
          <tr>
            <th scope="col">{t("admin.products.product")}</th>
            <th scope="col">{t("admin.products.category")}</th>
            <th scope="col">{t("admin.products.status")}</th>
            <th scope="col">{t("admin.products.stock")}</th>
            <th scope="col" className="!text-end">
              {t("admin.products.price")}
            </th>
            <th scope="col">{t("admin.products.changed")}</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.id}>
              <th scope="row">
                <div className="flex items-center gap-3">
                  <Picture url={product.image_url} />
                  <div className="min-w-0">
                    <Link to={`/products/${product.id}`} className="row-target line-clamp-1 font-medium">
                      {nameIn(product, locale)}
                    </Link>
                    <p className="line-clamp-1 text-ink-soft text-xs">
                      {[product.brand, product.sku].filter(Boolean).join(" · ")}
                    </p>
                  </div>
                </div>
              </th>
              <td className="text-ink-soft">
                <span className="line-clamp-2 max-w-44">
                  {categories.find(({ value }) => value === product.category)?.label ?? product.category}
                </span>
              </td>
              <td>
                <ProductBadge status={product.status} />
              </td>
              <td className="whitespace-nowrap">
                <Stock product={product} />
              </td>
              <td className="!text-end whitespace-nowrap tabular-nums">{format.money(product.price)}</td>
              <td className="whitespace-nowrap text-ink-soft">{format.date(product.updated_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
