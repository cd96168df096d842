import { skinTypes } from "@dewy/core";
import { ShopLink } from "../../components/shop-link.tsx";
import { useT } from "../../lib/use-shop.ts";

/** Lists by skin type. */
export function SkinTypes() {
  const t = useT();
  return (
    <section
      aria-labelledby="skin-types"
      className="grid gap-6 rounded-xl bg-leaf-800 px-6 py-12 text-center text-white sm:py-16"
    >
      <div className="grid gap-2">
        <h2 id="skin-types" className="display text-2xl sm:text-4xl">
          {t("home.skin_title")}
        </h2>
        <p className="mx-auto max-w-xl text-leaf-100">{t("home.skin_lead")}</p>
      </div>
      <ul className="flex flex-wrap justify-center gap-2.5 sm:gap-3">
        {skinTypes
          .filter((skinType) => skinType !== "all")
          .map((skinType) => (
            <li key={skinType}>
              <ShopLink
                to={`/products?skin_type=${skinType}`}
                className="flex min-h-12 items-center rounded-full border border-leaf-300 px-6 font-medium hover:bg-white hover:text-leaf-800"
              >
                {t(`skin_type.${skinType}`)}
              </ShopLink>
            </li>
          ))}
      </ul>
    </section>
  );
}
