import type { ProductCard } from "@dewy/core/schemas";
import { PageHead } from "../../components/page-head.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { ask } from "../../lib/ask.server.ts";
import { catalogHeaders } from "../../lib/catalog-headers.ts";
import { listed } from "../../lib/in-language.ts";
import { localeOf } from "../../lib/locale-path.ts";
import { useShop, useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";
import { CategoryTiles } from "./category-tiles.tsx";
import { Hero } from "./hero.tsx";
import { Promises } from "./promises.tsx";
import { Shelf } from "./shelf.tsx";
import { SkinTypes } from "./skin-types.tsx";

export const headers = catalogHeaders;

export async function loader({ context, url }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const [featured, newest] = await Promise.all([
    ask(api.products.list.query({ sort: "featured", page_size: 8, in_stock: true })),
    ask(api.products.list.query({ sort: "newest", page_size: 8 })),
  ]);
  // A shop that features nothing gets its newest products twice: once is enough.
  const ids = new Set(newest.items.map(({ id }) => id));
  const favourites = featured.items.every(({ id }) => ids.has(id)) ? [] : featured.items;
  const inLanguage = (product: ProductCard) => listed(product, localeOf(url.pathname));
  return { favourites: favourites.map(inLanguage), newest: newest.items.map(inLanguage) };
}

export default function Home({ loaderData: { favourites, newest } }: Route.ComponentProps) {
  const t = useT();
  const shop = useShop();
  return (
    <>
      <PageHead
        title={t("home.meta_title", { shop: shop.shop_name })}
        description={t("home.meta_description")}
        image={shop.hero_image_url}
      />
      <Hero products={favourites.length > 0 ? favourites : newest} />
      <div className="mx-auto grid max-w-7xl gap-16 px-4 pt-14 sm:gap-24 sm:px-6 sm:pt-20 lg:px-8">
        <CategoryTiles />
        <Shelf title={t("home.featured")} products={favourites} to="/products?sort=featured" />
        <SkinTypes />
        <Shelf title={t("home.newest")} products={newest} to="/products?sort=newest" />
        <Promises />
      </div>
    </>
  );
}
