import { useLocale } from "@dewy/ui";
import { Link, type LinkProps } from "react-router";
import { localePath } from "../lib/locale-path.ts";

/** A link within the shop, in the language of the page; `to` is without a language. */
export function ShopLink({ to, ...rest }: Omit<LinkProps, "to"> & { to: string }) {
  return <Link prefetch="intent" {...rest} to={localePath(useLocale(), to)} />;
}
