import type { AnchorHTMLAttributes } from "react";
import { Link, type LinkProps } from "react-router";

export interface PageLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> {
  /** From the root, with its language. */
  to: string;
  prefetch?: LinkProps["prefetch"];
  preventScrollReset?: boolean;
}

/**
 * A link to a page of the shop. The server writes what `Link` would: what that works out for a click, an eighth of the drawing of a page,
 * is for browsers.
 */
export function PageLink({ prefetch, preventScrollReset, to, ...rest }: PageLinkProps) {
  if (import.meta.env.SSR) return <a {...rest} href={to} data-discover="true" />;
  return <Link {...rest} prefetch={prefetch} preventScrollReset={preventScrollReset} to={to} />;
}
