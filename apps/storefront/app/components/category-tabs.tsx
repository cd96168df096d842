import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { plainPath } from "../lib/locale-path.ts";
import { useShellData, useT } from "../lib/use-shop.ts";
import { ShopLink } from "./shop-link.tsx";

/** The categories, in a strip that shows the one that is open. */
export function CategoryTabs() {
  const t = useT();
  const categories = useShellData()?.categories ?? [];
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const open = pathname ? strip.current?.querySelector<HTMLElement>("[aria-current]") : undefined;
    if (open && strip.current)
      strip.current.scrollLeft = open.offsetLeft - (strip.current.clientWidth - open.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav
      ref={strip}
      aria-label={t("shell.categories")}
      className="strip relative mx-auto max-w-7xl gap-1 px-2 pb-2 sm:px-4 lg:px-5"
    >
      <Tab to="/products">{t("shell.all_products")}</Tab>
      {categories
        .filter((category) => category.parent_slug === null)
        .map((category) => (
          <Tab key={category.slug} to={`/c/${category.slug}`}>
            {category.name}
          </Tab>
        ))}
    </nav>
  );
}

function Tab({ to, children }: { to: string; children: string }) {
  const open = plainPath(useLocation().pathname) === to;
  return (
    <ShopLink to={to} prefetch="none" aria-current={open ? "page" : undefined} className="tab">
      {children}
    </ShopLink>
  );
}
