import { nameIn } from "@dewy/core";
import type { ProductCard as Product } from "@dewy/core/schemas";
import { Badge, Price, Rating, useLocale } from "@dewy/ui";
import { useShop, useT } from "../lib/use-shop.ts";
import { ProductPicture } from "./product-picture.tsx";
import { ShopLink } from "./shop-link.tsx";

interface ProductCardProps {
  product: Product;
  /** In sight at once. */
  first?: boolean;
  /** The level below the heading that the list has. */
  heading?: "h2" | "h3";
}

/** A product in a list; all of it leads to its page. */
export function ProductCard({ product, first = false, heading: Heading = "h3" }: ProductCardProps) {
  const t = useT();
  const locale = useLocale();
  const { currency } = useShop();
  const name = nameIn(product, locale);
  const { price, compare_at_price: before } = product;
  const saved = before !== null && before > price ? Math.round((1 - price / before) * 100) : 0;
  return (
    <article className="group relative grid content-start gap-3">
      <div className="relative overflow-hidden rounded-lg">
        <ProductPicture
          src={product.image_url}
          alt=""
          brand={product.brand}
          category={product.category}
          first={first}
          className={`transition-transform duration-500 group-hover:scale-[1.03] ${product.in_stock ? "" : "opacity-60"}`}
        />
        <div className="absolute top-2.5 left-2.5 flex flex-wrap gap-1.5">
          {!product.in_stock && <Badge tone="plain">{t("card.sold_out")}</Badge>}
          {product.in_stock && saved >= 5 && <Badge tone="sale">−{saved}%</Badge>}
        </div>
      </div>
      <div className="grid gap-0.5">
        <p className="truncate text-xs text-ink-soft">{product.brand}</p>
        <Heading className="line-clamp-2 text-sm font-medium sm:text-base">
          <ShopLink
            to={`/p/${product.slug}`}
            className="after:absolute after:inset-0 after:rounded-lg group-hover:underline"
          >
            {name}
          </ShopLink>
        </Heading>
        {product.rating_count > 0 && <Rating value={product.rating_avg} count={product.rating_count} />}
        <Price
          amount={price}
          compareAt={before}
          currency={currency}
          className="mt-0.5 text-sm font-semibold sm:text-base"
        />
      </div>
    </article>
  );
}
