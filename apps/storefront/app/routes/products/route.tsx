import { Breadcrumb } from "../../components/breadcrumb.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ProductList } from "../../components/product-list.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { ask } from "../../lib/ask.server.ts";
import { catalogHeaders, unkept } from "../../lib/catalog-headers.ts";
import { listPage } from "../../lib/list-page.server.ts";
import { listSort, readListQuery } from "../../lib/list-query.server.ts";
import { pack, unpack } from "../../lib/packed.ts";
import { listSorts } from "../../lib/sorts.ts";
import { useShop, useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = catalogHeaders;

export async function loader({ context, url }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const query = readListQuery(url.searchParams);
  const [products, facets] = await Promise.all([
    ask(api.products.list.query({ ...query, sort: listSort(query) })),
    ask(api.products.facets.query({})),
  ]);
  const page = pack({ query, ...listPage(products, facets, url) });
  return products.items.length > 0 ? page : unkept(page);
}

export default function Products({ loaderData }: Route.ComponentProps) {
  const { query, products, facets } = unpack(loaderData);
  const t = useT();
  const { shop_name: shop } = useShop();
  const title = t("shell.all_products");
  return (
    <ProductList products={products} facets={facets} query={query} sorts={listSorts}>
      <PageHead
        title={title}
        description={t("list.meta_description", { category: title, shop, count: products.total })}
        query={query.page > 1 ? `page=${query.page}` : ""}
      />
      <Breadcrumb steps={[]}>{title}</Breadcrumb>
      <h1 className="display text-3xl sm:text-4xl">{title}</h1>
    </ProductList>
  );
}
