import { locales } from "@dewy/core";
import { languageNames } from "@dewy/i18n";
import { useLocale } from "@dewy/ui";
import { useLocation } from "react-router";
import { localePath, plainPath } from "../lib/locale-path.ts";
import { useT } from "../lib/use-shop.ts";
import { PageLink } from "./page-link.tsx";

/** This page in the other languages. */
export function LanguageSwitcher() {
  const t = useT();
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <nav aria-label={t("common.language")} className="-me-2 flex">
      {locales.map((locale) => (
        <PageLink
          key={locale}
          to={localePath(locale, plainPath(pathname)) + search}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? "true" : undefined}
          className="language"
        >
          {languageNames[locale]}
        </PageLink>
      ))}
    </nav>
  );
}
