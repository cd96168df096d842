import { LanguageContext, useLanguage } from "@dewy/ui";
import { createContext, type ReactNode, useContext } from "react";

/** The HTML of `content`: as it was drawn before under this name, or drawn now. */
export type Keep = (name: string, content: ReactNode) => string;

/** Given on the server alone. */
export const KeepContext = createContext<Keep | undefined>(undefined);

interface KeptProps {
  as: "li" | "div" | "fieldset" | "footer";
  className?: string;
  /** All that the children are drawn from, but for the language. */
  of: unknown;
  /** What they take from a context, but for the language, the server does not find; nor may they ask for an id. */
  children: ReactNode;
}

/** An element whose content is on many pages: the server draws it once, and puts its text into each. */
export function Kept({ as: Element, of, children, ...rest }: KeptProps) {
  const keep = useContext(KeepContext);
  const language = useLanguage();
  if (!keep) return <Element {...rest}>{children}</Element>;
  const content = <LanguageContext value={language}>{children}</LanguageContext>;
  const html = keep(`${language.locale} ${JSON.stringify(of)}`, content);
  return <Element {...rest} dangerouslySetInnerHTML={{ __html: html }} />;
}
