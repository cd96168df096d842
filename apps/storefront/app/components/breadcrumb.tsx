import type { ReactNode } from "react";
import { useT } from "../lib/use-shop.ts";
import { ShopLink } from "./shop-link.tsx";

interface Step {
  to: string;
  name: string;
}

/** The way back up. */
export function Breadcrumb({ steps, children }: { steps: readonly Step[]; children: ReactNode }) {
  const t = useT();
  return (
    <nav aria-label={t("product.breadcrumb")} className="text-sm text-ink-soft">
      <ol className="flex flex-wrap items-center gap-x-2">
        {[{ to: "/", name: t("shell.home") }, ...steps].map(({ to, name }) => (
          <li key={to} className="flex items-center gap-2">
            <ShopLink to={to} className="inline-flex min-h-11 items-center hover:text-ink hover:underline">
              {name}
            </ShopLink>
            <span aria-hidden>/</span>
          </li>
        ))}
        <li aria-current="page" className="min-w-0 truncate text-ink">
          {children}
        </li>
      </ol>
    </nav>
  );
}
