import type { ProductDetail } from "@dewy/core/schemas";
import { ProductPicture } from "../../components/product-picture.tsx";
import { useT } from "../../lib/use-shop.ts";

/** A product's pictures: one after the other, side to side on a phone. */
export function Gallery({ product, name }: { product: ProductDetail; name: string }) {
  const t = useT();
  const { images, image_url, brand, category } = product;
  const [main, ...others] = images.length > 0 ? images : [{ image_url, alt_text: null }];
  return (
    <div className="grid gap-4">
      <ProductPicture
        src={main?.image_url ?? null}
        alt={main?.alt_text || name}
        brand={brand}
        category={category}
        first
        className="rounded-xl max-lg:aspect-square"
      />
      {others.length > 0 && (
        <ul aria-label={t("product.images")} className="strip snap-x gap-4 lg:grid lg:grid-cols-2">
          {others.map((image, index) => (
            <li key={image.image_url} className="w-3/5 shrink-0 snap-start lg:w-auto">
              <ProductPicture
                src={image.image_url}
                alt={image.alt_text || t("product.image_of", { name, number: index + 2 })}
                brand={brand}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
