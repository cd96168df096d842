import { useLocale } from "@dewy/ui";
import { localePath } from "../lib/locale-path.ts";
import { PageLink, type PageLinkProps } from "./page-link.tsx";

/** A link within the shop, in the language of the page; `to` is without a language. */
export function ShopLink({ to, prefetch = "intent", ...rest }: PageLinkProps) {
  return <PageLink {...rest} prefetch={prefetch} to={localePath(useLocale(), to)} />;
}
