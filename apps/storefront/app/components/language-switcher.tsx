import { locales } from "@dewy/core";
import { languageNames } from "@dewy/i18n";
import { useLocale } from "@dewy/ui";
import { Link, useLocation } from "react-router";
import { localePath, plainPath } from "../lib/locale-path.ts";
import { useT } from "../lib/use-shop.ts";

/** This page in the other languages. */
export function LanguageSwitcher() {
  const t = useT();
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <nav aria-label={t("common.language")} className="-me-2 flex">
      {locales.map((locale) => (
        <Link
          key={locale}
          to={localePath(locale, plainPath(pathname)) + search}
          lang={locale}
          hrefLang={locale}
          aria-current={locale === current ? "true" : undefined}
          className="grid min-h-11 min-w-11 place-items-center px-2 text-sm text-leaf-100 underline-offset-4 hover:underline aria-[current]:font-semibold aria-[current]:text-white"
        >
          {languageNames[locale]}
        </Link>
      ))}
    </nav>
  );
}
