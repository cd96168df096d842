import { useEffect } from "react";
import { useI18n } from "../i18n/i18n.ts";

/** The tab's title: what the page shows, then whose admin it is. */
export function usePageTitle(title: string): void {
  const { t } = useI18n();
  const site = t("admin.title");
  useEffect(() => {
    document.title = `${title} · ${site}`;
  }, [title, site]);
}
