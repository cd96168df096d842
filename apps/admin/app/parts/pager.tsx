import { Pagination } from "@dewy/ui";
import { Link } from "react-router";
import { useI18n } from "../i18n/i18n.ts";

interface Props {
  page: number;
  page_size: number;
  total: number;
  linkTo: (page: number) => string;
}

/** Which part of a list is shown, and the ways to the pages beside it. */
export function Pager({ page, page_size, total, linkTo }: Props) {
  const { t } = useI18n();
  const from = (page - 1) * page_size + 1;
  return (
    <div className="mt-4 grid gap-3">
      <p className="text-ink-soft text-sm tabular-nums">
        {t("admin.list.range", { from, to: Math.min(total, page * page_size), total })}
      </p>
      <Pagination {...{ page, page_size, total }} hrefFor={linkTo} link={Link} />
    </div>
  );
}
