import { buttonClass } from "@dewy/ui";
import { ProductPicture } from "../../components/product-picture.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import type { ListedProduct } from "../../lib/in-language.ts";
import { useShop, useT } from "../../lib/use-shop.ts";

/** What the shop is, beside its own large picture, or three products where it has none. */
export function Hero({ products }: { products: readonly ListedProduct[] }) {
  const t = useT();
  const { hero_image_url } = useShop();
  return (
    <section className="overflow-hidden bg-mist lg:ps-[max(2rem,calc((100%-80rem)/2+2rem))]">
      <div className="grid items-center gap-8 lg:grid-cols-[minmax(0,34rem)_1fr] lg:gap-14">
        <div className="grid justify-items-start gap-5 px-4 pt-12 sm:px-6 sm:pt-16 lg:px-0 lg:py-20">
          <p className="eyebrow">{t("home.eyebrow")}</p>
          <h1 className="display text-4xl sm:text-5xl xl:text-6xl">{t("home.title")}</h1>
          <p className="max-w-lg text-lg text-ink-soft">{t("home.lead")}</p>
          <div className="mt-2 flex flex-wrap gap-3">
            <ShopLink to="/products" className={buttonClass({ size: "lg" })}>
              {t("home.cta")}
            </ShopLink>
            <ShopLink to="/products?sort=newest" className={buttonClass({ size: "lg", variant: "quiet" })}>
              {t("home.cta_second")}
            </ShopLink>
          </div>
        </div>
        {hero_image_url ? (
          <img
            src={hero_image_url}
            alt=""
            width={1200}
            height={900}
            fetchPriority="high"
            className="aspect-4/3 w-full object-cover lg:aspect-auto lg:h-full lg:max-h-150 lg:rounded-s-[3rem]"
          />
        ) : (
          <Triptych products={products.slice(0, 3)} />
        )}
      </div>
    </section>
  );
}

function Triptych({ products }: { products: readonly ListedProduct[] }) {
  return (
    <div aria-hidden className="grid grid-cols-3 items-end gap-3 px-4 pb-10 sm:gap-5 sm:px-6 lg:pe-8 lg:py-16">
      {products.map((product, index) => (
        <ProductPicture
          key={product.id}
          src={product.image_url}
          alt=""
          brand={product.brand}
          category={product.category}
          first
          className={`shadow-lifted ${index === 1 ? "" : "scale-90"}`}
        />
      ))}
    </div>
  );
}
