import { join } from "@dewy/ui";
import { useEffect } from "react";
import { useFetcher } from "react-router";
import { useT } from "../lib/use-shop.ts";
import type { loader as sessionLoader } from "../routes/session/route.tsx";
import { BagIcon, PersonIcon } from "./icons.tsx";
import { ShopLink } from "./shop-link.tsx";

const look = "relative flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-full px-2 hover:bg-mist";

/** Account and bag. Pages are the same for everyone: who one is and what is in the bag is asked once the page runs, and again after every action. */
export function SessionLinks() {
  const t = useT();
  const { data, load } = useFetcher<typeof sessionLoader>({ key: "session" });
  useEffect(() => {
    load("/session");
  }, [load]);
  const count = data?.item_count ?? 0;
  const name = data?.name;
  return (
    <div className="flex items-center gap-1">
      <ShopLink to={data && !data.signed_in ? "/login" : "/account"} prefetch="none" className={look}>
        <PersonIcon />
        <span className="sr-only lg:not-sr-only lg:max-w-40 lg:truncate lg:text-sm lg:font-medium">
          {!data
            ? t("shell.account")
            : !data.signed_in
              ? t("common.sign_in")
              : name
                ? t("shell.hello", { name })
                : t("shell.account")}
        </span>
      </ShopLink>
      <ShopLink to="/cart" prefetch="none" className={look} data-bag-count={count}>
        <BagIcon />
        <span
          className={join("sr-only lg:not-sr-only lg:text-sm lg:font-medium", count > 0 && "lg:ms-2")}
          aria-hidden={count > 0}
        >
          {t("shell.bag")}
        </span>
        {count > 0 && (
          <>
            <span className="sr-only">{t("shell.bag_count", { count })}</span>
            <span
              aria-hidden
              className="absolute top-0.5 left-6 grid h-5 min-w-5 place-items-center rounded-full bg-clay-600 px-1 text-[0.7rem] leading-none font-bold text-white tabular-nums"
            >
              {count > 99 ? "99+" : count}
            </span>
          </>
        )}
      </ShopLink>
    </div>
  );
}
