import { useId } from "react";
import { ProductGrid } from "../../components/product-grid.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import type { ListedProduct } from "../../lib/in-language.ts";
import { useT } from "../../lib/use-shop.ts";

interface ShelfProps {
  title: string;
  products: readonly ListedProduct[];
  /** The list they come from. */
  to: string;
}

/** Two rows of products under a heading; nothing when there are none. */
export function Shelf({ title, products, to }: ShelfProps) {
  const t = useT();
  const id = useId();
  if (products.length === 0) return null;
  return (
    <section aria-labelledby={id} className="grid gap-6">
      <div className="flex items-end justify-between gap-4">
        <h2 id={id} className="display text-2xl sm:text-3xl">
          {title}
        </h2>
        <ShopLink
          to={to}
          aria-label={`${t("home.see_all")}: ${title}`}
          className="flex min-h-11 shrink-0 items-center text-sm font-semibold text-leaf-700 hover:underline"
        >
          {t("home.see_all")} <span aria-hidden>&nbsp;→</span>
        </ShopLink>
      </div>
      <ProductGrid products={products} />
    </section>
  );
}
