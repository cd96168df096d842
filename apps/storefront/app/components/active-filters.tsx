import { concernName } from "@dewy/i18n";
import { useLocation, useSearchParams } from "react-router";
import { listHref } from "../lib/list-href.ts";
import type { ListQuery } from "../lib/list-query.server.ts";
import { useMoney } from "../lib/use-money.ts";
import { useT } from "../lib/use-shop.ts";
import { PageLink } from "./page-link.tsx";

/** What a list is narrowed by; each can be taken away. */
export function ActiveFilters({ query }: { query: ListQuery }) {
  const t = useT();
  const money = useMoney();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const chosen: [name: string, words: string][] = [];
  if (query.skin_type) chosen.push(["skin_type", t(`skin_type.${query.skin_type}`)]);
  if (query.concern) chosen.push(["concern", concernName(t, query.concern)]);
  if (query.brand) chosen.push(["brand", query.brand]);
  if (query.min_price !== undefined) chosen.push(["min_price", `≥ ${money(query.min_price)}`]);
  if (query.max_price !== undefined) chosen.push(["max_price", `≤ ${money(query.max_price)}`]);
  if (query.in_stock) chosen.push(["in_stock", t("product.in_stock")]);
  if (chosen.length === 0) return null;
  return (
    <ul className="flex w-full flex-wrap gap-2">
      {chosen.map(([name, words]) => (
        <li key={name}>
          <PageLink
            to={pathname + listHref(params, { [name]: undefined })}
            preventScrollReset
            aria-label={t("list.remove_filter", { filter: words })}
            className="flex min-h-11 items-center gap-2 rounded-full bg-leaf-100 px-4 text-sm font-medium text-leaf-800 hover:bg-leaf-200"
          >
            {words} <span aria-hidden>×</span>
          </PageLink>
        </li>
      ))}
      <li>
        <PageLink
          to={pathname + listHref(new URLSearchParams(params.has("q") ? { q: params.get("q") ?? "" } : {}), {})}
          preventScrollReset
          className="flex min-h-11 items-center px-3 text-sm font-medium text-leaf-700 underline underline-offset-4"
        >
          {t("list.clear")}
        </PageLink>
      </li>
    </ul>
  );
}
