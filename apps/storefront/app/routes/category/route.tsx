import { data } from "react-router";
import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ProductList } from "../../components/product-list.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { ask } from "../../lib/ask.server.ts";
import { catalogHeaders, unkept } from "../../lib/catalog-headers.ts";
import { categoryName } from "../../lib/in-language.ts";
import { listPage } from "../../lib/list-page.server.ts";
import { listSort, readListQuery } from "../../lib/list-query.server.ts";
import { localeOf } from "../../lib/locale-path.ts";
import { pack, unpack } from "../../lib/packed.ts";
import { listSorts } from "../../lib/sorts.ts";
import { useShop, useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = catalogHeaders;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const category = (await ask(api.products.categories.query())).find(({ slug }) => slug === params.slug);
  if (!category) throw data({ reason: "not_found" }, { status: 404 });
  const query = readListQuery(url.searchParams);
  const [products, facets] = await Promise.all([
    ask(api.products.list.query({ ...query, sort: listSort(query), category: category.slug })),
    ask(api.products.facets.query({ category: category.slug })),
  ]);
  const locale = localeOf(url.pathname);
  const page = pack({
    title: categoryName(category, locale),
    description: locale === "en" ? category.description : null,
    image: category.image_url,
    query,
    ...listPage(products, facets, url),
  });
  return products.items.length > 0 ? page : unkept(page);
}

export default function Category({ loaderData }: Route.ComponentProps) {
  const { title, description, image, query, products, facets } = unpack(loaderData);
  const t = useT();
  const { shop_name: shop } = useShop();
  return (
    <ProductList products={products} facets={facets} query={query} sorts={listSorts}>
      <PageHead
        title={title}
        description={t("list.meta_description", { category: title, shop, count: products.total })}
        image={image}
        query={query.page > 1 ? `page=${query.page}` : ""}
      />
      <Breadcrumb steps={[{ to: "/products", name: t("shell.all_products") }]}>{title}</Breadcrumb>
      <h1 className="display text-3xl sm:text-4xl">{title}</h1>
      {description && <p className="mt-2 max-w-2xl text-ink-soft">{description}</p>}
    </ProductList>
  );
}
