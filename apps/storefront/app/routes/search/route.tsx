import { EmptyState } from "@dewy/ui";
import { PageHead } from "../../components/page-head.tsx";
import { ProductList } from "../../components/product-list.tsx";
import { SearchForm } from "../../components/search-form.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { ask } from "../../lib/ask.server.ts";
import { catalogHeaders } from "../../lib/catalog-headers.ts";
import { listPage } from "../../lib/list-page.server.ts";
import { readListQuery } from "../../lib/list-query.server.ts";
import { pack, unpack } from "../../lib/packed.ts";
import { searchSorts } from "../../lib/sorts.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = catalogHeaders;

const control = /[\p{Cc}\p{Zl}\p{Zp}]/gu;

export async function loader({ context, url }: Route.LoaderArgs) {
  const { searchParams } = url;
  const q = (searchParams.get("q") ?? "").replace(control, " ").trim().slice(0, 100);
  if (q === "") return { q, found: null };
  const api = context.get(apiContext);
  const query = readListQuery(searchParams);
  const [products, facets] = await Promise.all([
    ask(api.products.search.query({ ...query, q })),
    ask(api.products.facets.query({})),
  ]);
  return { q, found: pack({ query, ...listPage(products, facets, url) }) };
}

export default function Search({ loaderData: { q, found } }: Route.ComponentProps) {
  const t = useT();
  if (!found) return <Prompt />;
  return (
    <ProductList
      {...unpack(found)}
      sorts={searchSorts}
      empty={<EmptyState title={t("search.empty_title", { q })}>{t("search.empty")}</EmptyState>}
    >
      <PageHead title={t("search.results", { q })} hidden />
      <p className="eyebrow">{t("search.title")}</p>
      <h1 className="display text-3xl wrap-anywhere sm:text-4xl">{t("search.results", { q })}</h1>
    </ProductList>
  );
}

function Prompt() {
  const t = useT();
  return (
    <div className="mx-auto grid max-w-xl gap-5 px-4 py-20 text-center">
      <PageHead title={t("search.title")} hidden />
      <h1 className="display text-3xl sm:text-4xl">{t("search.prompt_title")}</h1>
      <p className="text-ink-soft">{t("search.prompt")}</p>
      <SearchForm />
    </div>
  );
}
