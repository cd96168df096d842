import { useLocale } from "@dewy/ui";
import { useEffect, useRef } from "react";
import { NavLink, useLocation } from "react-router";
import { localePath } from "../lib/locale-path.ts";
import { useShellData, useT } from "../lib/use-shop.ts";
import { categoryName } from "../lib/words-in.ts";

const tab =
  "flex min-h-11 shrink-0 items-center rounded-full px-3.5 text-sm font-medium whitespace-nowrap text-ink-soft hover:bg-mist hover:text-ink aria-[current]:bg-leaf-100 aria-[current]:text-leaf-800";

/** The categories, in a strip that shows the one that is open. */
export function CategoryTabs() {
  const t = useT();
  const locale = useLocale();
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
      <NavLink to={localePath(locale, "/products")} className={tab}>
        {t("shell.all_products")}
      </NavLink>
      {categories
        .filter((category) => category.parent_slug === null)
        .map((category) => (
          <NavLink key={category.slug} to={localePath(locale, `/c/${category.slug}`)} className={tab}>
            {categoryName(category, locale)}
          </NavLink>
        ))}
    </nav>
  );
}
