import type { Currency } from "@dewy/core";
import { Badge, join, Price, Rating, type Tone } from "@dewy/ui";
import type { ListedProduct } from "../lib/in-language.ts";
import { useT } from "../lib/use-shop.ts";
import { ProductPicture } from "./product-picture.tsx";
import { ShopLink } from "./shop-link.tsx";

interface ProductCardProps {
  product: ListedProduct;
  currency: Currency;
  /** In sight at once. */
  first?: boolean;
  /** The level below the heading that the list has. */
  heading?: "h2" | "h3";
}

/** A product in a list; all of it leads to its page. */
export function ProductCard({ product, currency, first = false, heading: Heading = "h3" }: ProductCardProps) {
  const t = useT();
  const { price, compare_at_price: before } = product;
  const saved = before !== null && before > price ? Math.round((1 - price / before) * 100) : 0;
  return (
    <article className="group product-card">
      <div className="product-card-picture">
        <ProductPicture
          src={product.image_url}
          alt=""
          brand={product.brand}
          category={product.category}
          first={first}
          className={join("grows", !product.in_stock && "opacity-60")}
        />
        {!product.in_stock && <CardBadge tone="plain">{t("card.sold_out")}</CardBadge>}
        {product.in_stock && saved >= 5 && <CardBadge tone="sale">{`−${saved}%`}</CardBadge>}
      </div>
      <div className="grid gap-0.5">
        <p className="product-card-brand">{product.brand}</p>
        <Heading className="product-card-name">
          <ShopLink to={`/p/${product.slug}`} className="product-card-link">
            {product.name}
          </ShopLink>
        </Heading>
        {product.rating_count > 0 && <Rating value={product.rating_avg} count={product.rating_count} />}
        <Price amount={price} compareAt={before} currency={currency} className="product-card-price" />
      </div>
    </article>
  );
}

const CardBadge = (badge: { tone: Tone; children: string }) => (
  <Badge {...badge} className="absolute top-2.5 left-2.5" />
);
