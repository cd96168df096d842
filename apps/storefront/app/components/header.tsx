import { useMoney } from "../lib/use-money.ts";
import { useShellData, useT } from "../lib/use-shop.ts";
import { CategoryTabs } from "./category-tabs.tsx";
import { LanguageSwitcher } from "./language-switcher.tsx";
import { SearchForm } from "./search-form.tsx";
import { SessionLinks } from "./session-links.tsx";
import { ShopLink } from "./shop-link.tsx";
import { Wordmark } from "./wordmark.tsx";

/** Delivery, languages, search, account and bag, and the categories. */
export function Header() {
  const data = useShellData();
  return (
    <header className="border-b border-line bg-paper">
      <div className="bg-leaf-800 text-leaf-100">
        <div className="mx-auto flex max-w-7xl items-center justify-between gap-4 px-4 sm:px-6 lg:px-8">
          <Promises />
          <LanguageSwitcher />
        </div>
      </div>
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-2 px-4 pt-2 pb-3 sm:px-6 lg:flex-nowrap lg:px-8 lg:py-4">
        <ShopLink to="/" className="-ms-1 flex min-h-11 items-center px-1">
          <Wordmark name={data?.shop.shop_name ?? "Dewy"} />
        </ShopLink>
        <SearchForm className="order-last w-full lg:order-none lg:mx-auto lg:max-w-xl" />
        <div className="ms-auto lg:ms-0">
          <SessionLinks />
        </div>
      </div>
      {data && <CategoryTabs />}
    </header>
  );
}

function Promises() {
  const t = useT();
  const data = useShellData();
  if (!data) return <span className="min-h-11" />;
  return <PromiseLine freeFrom={data.shop.free_shipping_from} cash={t("shell.promo_cash")} />;
}

function PromiseLine({ freeFrom, cash }: { freeFrom: number | null; cash: string }) {
  const t = useT();
  const money = useMoney();
  return (
    <p className="min-w-0 truncate text-xs sm:text-sm">
      {freeFrom !== null && freeFrom > 0 && t("shell.promo_delivery", { amount: money(freeFrom) })}
      <span className={freeFrom ? "hidden md:inline" : undefined}>
        {freeFrom ? " · " : ""}
        {cash}
      </span>
    </p>
  );
}
