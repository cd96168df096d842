import { type Locale, type Messages, type Translate, type Translation, translator } from "@dewy/i18n";
import { createContext, type ReactNode, useContext, useMemo } from "react";

interface Language {
  locale: Locale;
  t: Translate<Messages>;
}

export const LanguageContext = createContext<Language | null>(null);

interface LanguageProviderProps {
  locale: Locale;
  /** The app's whole catalogue in this language, `base` included. */
  messages: Translation<Messages>;
  children: ReactNode;
}

/** Gives everything below its language. */
export function LanguageProvider({ locale, messages, children }: LanguageProviderProps) {
  const language = useMemo(() => ({ locale, t: translator<Messages>(locale, messages) }), [locale, messages]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error("LanguageProvider is missing above this component");
  return language;
}

export const useLocale = (): Locale => useLanguage().locale;

/** The `t` of the language around; `English` is the type of the catalogue that the provider was given. */
export const useTranslate = <English extends Messages>(): Translate<English> =>
  useLanguage().t as unknown as Translate<English>;
