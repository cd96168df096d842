import type { Page } from "@dewy/core";
import { buttonClass, EmptyState } from "@dewy/ui";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useI18n } from "../i18n/i18n.ts";
import { Loaded, type Query } from "./loaded.tsx";
import { Pager } from "./pager.tsx";

interface Props<Item> {
  query: Query<Page<Item> & { more_than_total?: boolean }> & { isPlaceholderData: boolean };
  /** Whether the list is narrowed: nothing found is then another message. */
  filtered: boolean;
  linkToPage: (page: number) => string;
  none: { title: string; text: string };
  children: (items: Item[]) => ReactNode;
}

/** What is below a list's filters: its rows and pager, or why there are none. A list being refreshed stays readable, dimmed. */
export function ListPage<Item>({ query, filtered, linkToPage, none, children }: Props<Item>) {
  const { t } = useI18n();
  return (
    <Loaded query={query}>
      {({ items, page, page_size, total, more_than_total = false }) => (
        <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? "opacity-60" : ""}>
          <p role="status" className="sr-only">
            {t(more_than_total ? "admin.list.count_more" : "admin.list.count", { count: total })}
          </p>
          {items.length > 0 && (
            <>
              {children(items)}
              <Pager {...{ page, page_size, total, more_than_total }} shown={items.length} linkTo={linkToPage} />
            </>
          )}
          {items.length === 0 && total > 0 && (
            <EmptyState
              title={t("admin.list.past_end", { page })}
              action={<PlainLink to={linkToPage(1)}>{t("admin.list.first_page")}</PlainLink>}
            />
          )}
          {total === 0 && filtered && (
            <EmptyState
              title={t("admin.list.no_match")}
              action={<PlainLink to="?">{t("admin.list.clear")}</PlainLink>}
            />
          )}
          {total === 0 && !filtered && <EmptyState title={none.title}>{none.text}</EmptyState>}
        </div>
      )}
    </Loaded>
  );
}

const PlainLink = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} className={buttonClass({ variant: "secondary", size: "sm" })}>
    {children}
  </Link>
);
