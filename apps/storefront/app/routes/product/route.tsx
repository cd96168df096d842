import { nameIn, PLENTY } from "@dewy/core";
import { Rating, useLocale } from "@dewy/ui";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { ask } from "../../lib/ask.server.ts";
import { catalogHeaders, unkept } from "../../lib/catalog-headers.ts";
import { listed } from "../../lib/in-language.ts";
import { localeOf } from "../../lib/locale-path.ts";
import { useShellData, useT } from "../../lib/use-shop.ts";
import { descriptionIn } from "../../lib/words-in.ts";
import { Shelf } from "../home/shelf.tsx";
import type { Route } from "./+types/route.ts";
import { BuyBox } from "./buy-box.tsx";
import { Chips } from "./chips.tsx";
import { Gallery } from "./gallery.tsx";
import { ProductJsonLd } from "./product-json-ld.tsx";
import { ProductTexts } from "./product-texts.tsx";

export const headers = catalogHeaders;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const product = await ask(api.products.bySlug.query({ slug: params.slug }));
  const related = await ask(api.products.list.query({ category: product.category, sort: "rating", page_size: 5 }));
  const others = related.items.filter(({ id }) => id !== product.id).slice(0, 4);
  const page = { product, related: others.map((other) => listed(other, localeOf(url.pathname))) };
  const isCountedDown = product.track_inventory && product.stock > 0 && product.stock < PLENTY;
  return isCountedDown ? unkept(page) : page;
}

export default function Product({ loaderData: { product, related } }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const category = useShellData()?.categories.find(({ slug }) => slug === product.category);
  const name = nameIn(product, locale);
  const description = descriptionIn(product, locale);
  return (
    <div className="mx-auto max-w-7xl px-4 pt-4 sm:px-6 lg:px-8">
      <PageHead
        title={product.brand && !name.includes(product.brand) ? `${name} · ${product.brand}` : name}
        description={(locale === "en" && product.meta_description) || description?.slice(0, 160)}
        image={product.image_url}
      />
      <ProductJsonLd product={product} name={name} description={description} />
      <Breadcrumb steps={category ? [{ to: `/c/${category.slug}`, name: category.name }] : []}>{name}</Breadcrumb>
      <div className="mt-2 grid items-start gap-x-14 gap-y-8 lg:grid-cols-2">
        <Gallery product={product} name={name} />
        <div className="grid gap-7 lg:sticky lg:top-8">
          <div className="grid gap-2">
            <p className="eyebrow">{product.brand}</p>
            <h1 className="display text-3xl sm:text-4xl">{name}</h1>
            {product.rating_count > 0 && (
              <p className="flex items-center gap-2 text-sm text-ink-soft">
                <Rating value={product.rating_avg} />
                {product.rating_avg.toFixed(1)} · {t("product.ratings", { count: product.rating_count })}
              </p>
            )}
            {locale === "en" && product.short_description && (
              <p className="text-lg text-ink-soft">{product.short_description}</p>
            )}
          </div>
          <BuyBox product={product} name={name} />
          <Chips product={product} />
        </div>
      </div>
      <ProductTexts product={product} description={description} />
      {category && (
        <div className="mt-20">
          <Shelf title={t("product.related")} products={related} to={`/c/${category.slug}`} />
        </div>
      )}
    </div>
  );
}
