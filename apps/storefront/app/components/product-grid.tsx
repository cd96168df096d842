import type { ListedProduct } from "../lib/in-language.ts";
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
  return (
    <ul className={`grid gap-x-4 gap-y-9 sm:gap-x-6 sm:gap-y-12 ${className}`}>
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductCard product={product} first={index < firstPictures} heading={heading} />
        </li>
      ))}
    </ul>
  );
}
