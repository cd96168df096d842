import type { Page } from "@dewy/core";
import { buttonClass, EmptyState, Pagination } from "@dewy/ui";
import type { ReactNode } from "react";
import { useLocation, useNavigation, useSearchParams } from "react-router";
import type { ListedProduct } from "../lib/in-language.ts";
import { listHref } from "../lib/list-href.ts";
import type { Facets } from "../lib/list-page.server.ts";
import type { ListQuery } from "../lib/list-query.server.ts";
import { useT } from "../lib/use-shop.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { FilterPanel } from "./filter-panel.tsx";
import { PageLink } from "./page-link.tsx";
import { ProductGrid } from "./product-grid.tsx";
import { type SortChoice, SortForm } from "./sort-form.tsx";

interface ProductListProps {
  /** Heading and what belongs to it. */
  children: ReactNode;
  products: Page<ListedProduct>;
  facets: Facets;
  query: ListQuery;
  sorts: readonly SortChoice[];
  /** What is said when nothing matches; a hint about filters unless given. */
  empty?: ReactNode;
}

/** A list with its filters beside it, or folded above it on a phone. Everything that is chosen stands in the address. */
export function ProductList({ children, products, facets, query, sorts, empty }: ProductListProps) {
  const t = useT();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const navigation = useNavigation();
  const reloading = navigation.state === "loading" && navigation.location.pathname === pathname;
  return (
    <div className="mx-auto max-w-7xl px-4 pt-6 sm:px-6 lg:px-8">
      {children}
      <div className="mt-6 grid items-start gap-x-10 gap-y-6 lg:grid-cols-[15rem_1fr]">
        <FilterPanel facets={facets} query={query} />
        <div className={reloading ? "opacity-50 transition-opacity delay-150" : undefined}>
          <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <p className="text-sm text-ink-soft" role="status">
              {t("list.count", { count: products.total })}
            </p>
            <SortForm sorts={sorts} />
            <ActiveFilters query={query} />
          </div>
          {products.items.length > 0 ? (
            <ProductGrid
              products={products.items}
              firstPictures={4}
              heading="h2"
              className="grid-cols-2 sm:grid-cols-3"
            />
          ) : (
            (empty ?? (
              <EmptyState
                title={t("list.empty_title")}
                action={
                  <PageLink to={pathname} className={buttonClass({ variant: "secondary" })}>
                    {t("list.clear")}
                  </PageLink>
                }
              >
                {t("list.empty")}
              </EmptyState>
            ))
          )}
          <div className="mt-12">
            <Pagination
              {...products}
              hrefFor={(page) => pathname + listHref(params, { page: page === 1 ? undefined : String(page) })}
              link={PageLink}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
