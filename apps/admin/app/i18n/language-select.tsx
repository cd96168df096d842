import { locales } from "@dewy/core";
import { languageNames } from "@dewy/i18n";
import { useRevalidator } from "react-router";
import { BareSelect } from "../parts/bare-select.tsx";
import { useI18n } from "./i18n.ts";
import { rememberLanguage } from "./language.ts";

const options = locales.map((value) => ({ value, label: languageNames[value], lang: value }));

export function LanguageSelect() {
  const { locale, t } = useI18n();
  const { revalidate } = useRevalidator();
  return (
    <BareSelect
      label={t("common.language")}
      value={locale}
      options={options}
      onChange={(chosen) => {
        rememberLanguage(chosen);
        void revalidate();
      }}
    />
  );
}
