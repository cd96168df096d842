import type { ListedProduct } from "../lib/in-language.ts";
import { useShop } from "../lib/use-shop.ts";
import { Kept } from "./kept.tsx";
import { ProductCard } from "./product-card.tsx";

interface ProductGridProps {
  products: readonly ListedProduct[];
  /** How many pictures are in sight at once. */
  firstPictures?: number;
  className?: string;
  heading?: "h2" | "h3";
}

/** Cards, two abreast on a phone and more where there is room. */
export function ProductGrid({
  products,
  firstPictures = 0,
  className = "grid-cols-2 sm:grid-cols-3 lg:grid-cols-4",
  heading,
}: ProductGridProps) {
  const { currency } = useShop();
  return (
    <ul className={`grid gap-x-4 gap-y-9 sm:gap-x-6 sm:gap-y-12 ${className}`}>
      {products.map((product, index) => {
        const card = { product, currency, heading };
        // React asks browsers to fetch the pictures of these early.
        const first = index < firstPictures;
        return first ? (
          <li key={product.id}>
            <ProductCard {...card} first />
          </li>
        ) : (
          <Kept as="li" key={product.id} of={card}>
            <ProductCard {...card} />
          </Kept>
        );
      })}
    </ul>
  );
}
