import { formatMoney } from "@dewy/i18n";
import { useLocale } from "@dewy/ui";
import type { ReactNode } from "react";
import { type ShellData, useShellData, useT } from "../lib/use-shop.ts";
import { Kept } from "./kept.tsx";
import { ShopLink } from "./shop-link.tsx";
import { Wordmark } from "./wordmark.tsx";

/** Where else one may go, and what is promised. */
export function Footer() {
  const data = useShellData();
  if (!data) return null;
  const { shop, categories } = data;
  const content = { shop, categories: categories.slice(0, 6), year: new Date().getUTCFullYear() };
  return (
    <Kept as="footer" of={content} className="mt-20 border-t border-line bg-sand/60">
      <Content {...content} />
    </Kept>
  );
}

function Content({ shop, categories, year }: Pick<ShellData, "shop" | "categories"> & { year: number }) {
  const t = useT();
  const locale = useLocale();
  return (
    <div className="mx-auto grid max-w-7xl grid-cols-2 gap-10 px-4 py-14 sm:px-6 lg:grid-cols-[2fr_1fr_1fr_1.5fr] lg:px-8">
      <div className="grid content-start gap-4 col-span-2 lg:col-span-1">
        <Wordmark name={shop.shop_name} />
        <p className="max-w-sm text-sm text-ink-soft">{t("shell.footer_about")}</p>
      </div>
      <Column title={t("shell.footer_shop")}>
        {categories.map((category) => (
          <FooterLink key={category.slug} to={`/c/${category.slug}`}>
            {category.name}
          </FooterLink>
        ))}
      </Column>
      <Column title={t("shell.footer_you")}>
        <FooterLink to="/account">{t("shell.footer_orders")}</FooterLink>
        <FooterLink to="/cart">{t("shell.bag")}</FooterLink>
        <FooterLink to="/register">{t("shell.footer_register")}</FooterLink>
      </Column>
      <Column title={t("shell.footer_promises")} className="col-span-2 lg:col-span-1">
        <li className="py-1.5 text-sm text-ink-soft">{t("home.promise_cash")}</li>
        {shop.free_shipping_from !== null && (
          <li className="py-1.5 text-sm text-ink-soft">
            {t("shell.promo_delivery", { amount: formatMoney(locale, shop.free_shipping_from, shop.currency) })}
          </li>
        )}
        <li className="py-1.5 text-sm text-ink-soft">{t("home.promise_inci")}</li>
      </Column>
      <p className="col-span-2 text-sm text-ink-soft lg:col-span-4">
        {t("shell.rights", { year: String(year), shop: shop.shop_name })}
      </p>
    </div>
  );
}

function Column({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  return (
    <nav aria-label={title} className={className}>
      <h2 className="mb-2 text-sm font-semibold">{title}</h2>
      <ul>{children}</ul>
    </nav>
  );
}

function FooterLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <ShopLink to={to} className="footer-link">
        {children}
      </ShopLink>
    </li>
  );
}
