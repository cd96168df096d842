import { orderStatuses } from "@dewy/core";
import { listOrdersInput } from "@dewy/core/schemas";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { useListState } from "../../lib/use-list-state.ts";
import { ListPage } from "../../parts/list-page.tsx";
import { PageHeader } from "../../parts/page-header.tsx";
import { SearchBox } from "../../parts/search-box.tsx";
import { SortSelect } from "../../parts/sort-select.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { OrderCards } from "./order-cards.tsx";
import { OrderTable } from "./order-table.tsx";

const sorts = ["newest", "oldest", "total_desc", "total_asc"] as const;

export default function Orders() {
  const { t } = useI18n();
  const { state, change, linkTo } = useListState(listOrdersInput);
  const query = useQuery(trpc.admin.orders.list.queryOptions(state, { placeholderData: keepPreviousData }));
  const tabs = [undefined, ...orderStatuses].map((status) => ({
    to: linkTo({ status }),
    label: status ? t(`order_status.${status}`) : t("admin.list.all"),
    current: state.status === status,
  }));
  return (
    <>
      <PageHeader title={t("admin.orders")} />
      <div className="mb-4 grid gap-3">
        <Tabs label={t("admin.orders.status")} tabs={tabs} />
        <div className="flex flex-wrap justify-between gap-2 sm:gap-3">
          <SearchBox
            label={t("admin.orders.search")}
            value={state.q ?? ""}
            onChange={(q) => change({ q }, { replace: true })}
          />
          <div className="max-sm:flex-1">
            <SortSelect value={state.sort} sorts={sorts} onChange={(sort) => change({ sort })} />
          </div>
        </div>
      </div>
      <ListPage
        query={query}
        filtered={Boolean(state.q || state.status)}
        linkToPage={(page) => linkTo({ page })}
        none={{ title: t("admin.orders.none"), text: t("admin.orders.none_text") }}
      >
        {(orders) => (
          <>
            <OrderTable orders={orders} />
            <OrderCards orders={orders} />
          </>
        )}
      </ListPage>
    </>
  );
}
