import { join } from "@dewy/ui";
import { DrawnProduct } from "./drawn-product.tsx";

interface ProductPictureProps {
  src: string | null;
  alt: string;
  /** The brand and the category choose what a stand-in looks like. */
  brand: string;
  category?: string | undefined;
  className?: string;
  /** One of the first pictures of a page: fetched at once. */
  first?: boolean;
}

/** A product's picture, 4 wide to 5 high, or a drawn package where it has none. */
export function ProductPicture({ src, alt, brand, category, className, first = false }: ProductPictureProps) {
  const frame = join("picture", className);
  if (!src) return <DrawnProduct alt={alt} brand={brand} category={category} className={frame} />;
  return (
    <img
      src={src}
      alt={alt}
      width={600}
      height={750}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : undefined}
      decoding="async"
      className={frame}
    />
  );
}
