import type { ProductDetail } from "@dewy/core/schemas";
import { useLocale } from "@dewy/ui";
import { localePath } from "../../lib/locale-path.ts";
import { scriptJson } from "../../lib/script-json.ts";
import { useShop } from "../../lib/use-shop.ts";

interface ProductJsonLdProps {
  product: ProductDetail;
  name: string;
  description: string | null;
}

/** The product for search engines (schema.org). */
export function ProductJsonLd({ product, name, description }: ProductJsonLdProps) {
  const shop = useShop();
  const locale = useLocale();
  const url = shop.url + localePath(locale, `/p/${product.slug}`);
  const facts = {
    "@context": "https://schema.org",
    "@type": "Product",
    name,
    sku: product.sku,
    ...(description && { description }),
    ...(product.brand && { brand: { "@type": "Brand", name: product.brand } }),
    ...(product.image_url && { image: new URL(product.image_url, shop.url).href }),
    ...(product.rating_count > 0 && {
      aggregateRating: {
        "@type": "AggregateRating",
        ratingValue: product.rating_avg,
        reviewCount: product.rating_count,
      },
    }),
    offers: {
      "@type": "Offer",
      url,
      price: product.price,
      priceCurrency: shop.currency,
      availability: `https://schema.org/${product.in_stock ? "InStock" : "OutOfStock"}`,
    },
  };
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(facts) }} />;
}
