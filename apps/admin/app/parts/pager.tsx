import { Pagination } from "@dewy/ui";
import { Link } from "react-router";
import { useI18n } from "../i18n/i18n.ts";

interface Props {
  page: number;
  page_size: number;
  /** How many rows this page has. */
  shown: number;
  total: number;
  /** There are more than `total`: where the count ends the pages do not. */
  more_than_total: boolean;
  linkTo: (page: number) => string;
}

/** Which part of a list is shown, and the ways to the pages beside it. */
export function Pager({ page, page_size, shown, total, more_than_total, linkTo }: Props) {
  const { t } = useI18n();
  const from = (page - 1) * page_size + 1;
  const to = from + shown - 1;
  const known = more_than_total ? Math.max(total, shown < page_size ? to : to + 1) : total;
  return (
    <div className="mt-4 grid gap-3">
      <p className="text-ink-soft text-sm tabular-nums">
        {t(more_than_total ? "admin.list.range_more" : "admin.list.range", { from, to, total })}
      </p>
      <Pagination {...{ page, page_size }} total={known} hrefFor={linkTo} link={Link} />
    </div>
  );
}
