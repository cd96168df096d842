import { useLocale } from "@dewy/ui";
import type { AnchorHTMLAttributes } from "react";
import { Link, type LinkProps } from "react-router";
import { localePath } from "../lib/locale-path.ts";

interface ShopLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  to: string;
  prefetch?: LinkProps["prefetch"];
}

/**
 * A link within the shop, in the language of the page; `to` is without a language. The server writes what `Link` would: what that works out
 * for a click, an eighth of the drawing of a page, is for browsers.
 */
export function ShopLink({ to, prefetch = "intent", ...rest }: ShopLinkProps) {
  const address = localePath(useLocale(), to);
  if (import.meta.env.SSR) return <a {...rest} href={address} data-discover="true" />;
  return <Link {...rest} prefetch={prefetch} to={address} />;
}
