import { buttonClass, EmptyState } from "@dewy/ui";
import { Link } from "react-router";
import { useI18n } from "../../i18n/i18n.ts";
import { usePageTitle } from "../../lib/use-page-title.ts";

export default function NotFound() {
  const { t } = useI18n();
  usePageTitle(t("admin.not_found.title"));
  return (
    <EmptyState
      title={t("admin.not_found.title")}
      action={
        <Link to="/orders" className={buttonClass({ size: "sm" })}>
          {t("admin.orders")}
        </Link>
      }
    >
      {t("admin.not_found.text")}
    </EmptyState>
  );
}
