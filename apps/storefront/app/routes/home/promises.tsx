import type { ReactNode } from "react";
import { CashIcon, LeafIcon, TruckIcon } from "../../components/icons.tsx";
import { useMoney } from "../../lib/use-money.ts";
import { useShop, useT } from "../../lib/use-shop.ts";

/** What a shopper may rely on. */
export function Promises() {
  const t = useT();
  return (
    <ul className="grid gap-8 rounded-xl border border-line bg-white px-6 py-10 sm:grid-cols-3 sm:px-10">
      <Promised icon={<CashIcon className="size-8" />} title={t("home.promise_cash_title")}>
        {t("home.promise_cash")}
      </Promised>
      <Promised icon={<TruckIcon className="size-8" />} title={t("home.promise_delivery_title")}>
        {useDelivery()}
      </Promised>
      <Promised icon={<LeafIcon className="size-8" />} title={t("home.promise_inci_title")}>
        {t("home.promise_inci")}
      </Promised>
    </ul>
  );
}

function useDelivery(): string {
  const t = useT();
  const money = useMoney();
  const { shipping_amount, free_shipping_from } = useShop();
  if (shipping_amount === 0 || free_shipping_from === 0) return t("home.promise_delivery_free");
  const fee = money(shipping_amount);
  if (free_shipping_from === null) return t("home.promise_delivery_flat", { fee });
  return t("home.promise_delivery", { amount: money(free_shipping_from), fee });
}

function Promised({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <li className="flex gap-4">
      <span className="shrink-0 text-leaf-600">{icon}</span>
      <div>
        <p className="font-semibold">{title}</p>
        <p className="text-sm text-ink-soft">{children}</p>
      </div>
    </li>
  );
}
