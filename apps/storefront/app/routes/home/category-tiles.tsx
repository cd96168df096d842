import { ProductPicture } from "../../components/product-picture.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { useShellData, useT } from "../../lib/use-shop.ts";

/** One row of few; five abreast of many. */
const columns = [
  "",
  "lg:grid-cols-3",
  "lg:grid-cols-3",
  "lg:grid-cols-3",
  "lg:grid-cols-4",
  "lg:grid-cols-5",
  "lg:grid-cols-6",
];

/** The categories as pictures, in the order of a routine; a strip on a phone. */
export function CategoryTiles() {
  const t = useT();
  const categories = (useShellData()?.categories ?? []).filter((category) => category.parent_slug === null);
  if (categories.length === 0) return null;
  return (
    <section aria-labelledby="categories" className="grid gap-6">
      <h2 id="categories" className="display text-2xl sm:text-3xl">
        {t("home.categories")}
      </h2>
      <ul
        className={`strip -mx-4 snap-x gap-4 px-4 sm:mx-0 sm:grid sm:grid-cols-3 sm:gap-6 sm:px-0 ${columns[categories.length] ?? "lg:grid-cols-5"}`}
      >
        {categories.slice(0, 10).map((category) => (
          <li key={category.slug} className="group relative w-36 shrink-0 snap-start scroll-ms-4 sm:w-auto">
            <div className="overflow-hidden arch">
              <ProductPicture
                src={category.image_url}
                alt=""
                brand={category.name_en}
                category={category.slug}
                className="grows rounded-none"
              />
            </div>
            <h3 className="mt-3 text-center text-sm font-semibold sm:text-base">
              <ShopLink to={`/c/${category.slug}`} className="after:absolute after:inset-0 group-hover:underline">
                {category.name}
              </ShopLink>
            </h3>
            <p className="text-center text-xs text-ink-soft">{t("list.count", { count: category.product_count })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
