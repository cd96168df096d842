import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { plainPath } from "../lib/locale-path.ts";
import { useShellData, useT } from "../lib/use-shop.ts";
import { Kept } from "./kept.tsx";
import { ShopLink } from "./shop-link.tsx";

/** The categories, in a strip that shows the one that is open. */
export function CategoryTabs() {
  const t = useT();
  const strip = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const categories = useShellData()?.categories ?? [];
  const tabs: Tab[] = [
    { to: "/products", name: t("shell.all_products") },
    ...categories
      .filter((category) => category.parent_slug === null)
      .map(({ slug, name }) => ({ to: `/c/${slug}`, name })),
  ];
  const path = plainPath(pathname);
  const open = tabs.find(({ to }) => to === path)?.to;
  useEffect(() => {
    const tab = pathname ? strip.current?.querySelector<HTMLElement>("[aria-current]") : undefined;
    if (tab && strip.current)
      strip.current.scrollLeft = tab.offsetLeft - (strip.current.clientWidth - tab.offsetWidth) / 2;
  }, [pathname]);
  return (
    <nav
      ref={strip}
      aria-label={t("shell.categories")}
      className="strip relative mx-auto max-w-7xl gap-1 px-2 pb-2 sm:px-4 lg:px-5"
    >
      <Kept as="div" className="contents" of={[tabs, open]}>
        {tabs.map(({ to, name }) => (
          <ShopLink key={to} to={to} prefetch="none" aria-current={to === open ? "page" : undefined} className="tab">
            {name}
          </ShopLink>
        ))}
      </Kept>
    </nav>
  );
}

interface Tab {
  to: string;
  name: string;
}
