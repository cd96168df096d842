import { productStatuses } from "@dewy/core";
import { adminListProductsInput } from "@dewy/core/schemas";
import { buttonClass } from "@dewy/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { useListState } from "../../lib/use-list-state.ts";
import { BareSelect } from "../../parts/bare-select.tsx";
import { ListPage } from "../../parts/list-page.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { SearchBox } from "../../parts/search-box.tsx";
import { SortSelect } from "../../parts/sort-select.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { useMay } from "../../session/place.ts";
import { ProductCards } from "./product-cards.tsx";
import { ProductTable } from "./product-table.tsx";
import { useCategories } from "./use-categories.ts";

const sorts = ["newest", "name", "stock_asc", "price_asc", "price_desc"] as const;

export default function Products() {
  const { t } = useI18n();
  const mayWrite = useMay("products");
  const { state, change, linkTo } = useListState(adminListProductsInput);
  const query = useQuery(trpc.admin.products.list.queryOptions(state, { placeholderData: keepPreviousData }));
  const categories = useCategories();
  const tabs = [undefined, ...productStatuses].map((status) => ({
    to: linkTo({ status }),
    label: status ? t(`admin.product_status.${status}`) : t("admin.list.all"),
    current: state.status === status,
  }));
  return (
    <>
      <PageHeader
        title={t("admin.products")}
        actions={
          mayWrite && (
            <Link to="/products/new" className={buttonClass({ size: "sm" })}>
              {t("admin.products.new")}
            </Link>
          )
        }
      />
      <div className="mb-4 grid gap-3">
        <Tabs label={t("admin.products.status")} tabs={tabs} />
        <div className="flex flex-wrap gap-2 sm:gap-3">
          <SearchBox
            label={t("admin.products.search")}
            value={state.q ?? ""}
            onChange={(q) => change({ q }, { replace: true })}
          />
          <div className="flex w-full gap-2 sm:ms-auto sm:w-auto sm:gap-3 *:flex-1">
            <BareSelect
              label={t("admin.products.category")}
              value={state.category ?? ""}
              options={[{ value: "", label: t("admin.products.all_categories") }, ...categories]}
              onChange={(category) => change({ category })}
            />
            <SortSelect value={state.sort} sorts={sorts} onChange={(sort) => change({ sort })} />
          </div>
        </div>
      </div>
      <ListPage
        query={query}
        filtered={Boolean(state.q || state.status || state.category)}
        linkToPage={(page) => linkTo({ page })}
        none={{ title: t("admin.products.none"), text: t("admin.products.none_text") }}
      >
        {(products) => (
          <>
            <ProductTable products={products} categories={categories} />
            <ProductCards products={products} />
          </>
        )}
      </ListPage>
    </>
  );
}
