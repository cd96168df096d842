import type { baseEn } from "@dewy/i18n/messages/base.en";
import type { ComponentType, ReactNode } from "react";
import { buttonClass } from "./button.tsx";
import { useTranslate } from "./language.tsx";

interface LinkProps {
  to: string;
  rel?: string;
  className?: string;
  children?: ReactNode;
  "aria-label"?: string;
}

interface PaginationProps {
  page: number;
  page_size: number;
  total: number;
  /** The address of a page of the list. */
  hrefFor: (page: number) => string;
  /** The router's link. */
  link: ComponentType<LinkProps>;
}

/** Previous and next, and where one is; nothing when there is one page. */
export function Pagination({ page, page_size, total, hrefFor, link: Link }: PaginationProps) {
  const t = useTranslate<typeof baseEn>();
  const pages = Math.max(1, Math.ceil(total / page_size));
  if (pages === 1) return null;
  const look = buttonClass({ variant: "secondary", size: "sm", className: "min-w-28" });
  const blank = <span className="min-w-28" />;
  return (
    <nav aria-label={t("common.pages")} className="flex flex-wrap items-center justify-between gap-3">
      {page > 1 ? (
        <Link to={hrefFor(page - 1)} rel="prev" className={look}>
          <span aria-hidden>←</span> {t("common.previous")}
        </Link>
      ) : (
        blank
      )}
      <span className="text-sm text-ink-soft tabular-nums">{t("common.page_of", { page, pages })}</span>
      {page < pages ? (
        <Link to={hrefFor(page + 1)} rel="next" className={look}>
          {t("common.next")} <span aria-hidden>→</span>
        </Link>
      ) : (
        blank
      )}
    </nav>
  );
}
