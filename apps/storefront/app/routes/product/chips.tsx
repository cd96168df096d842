import type { ProductDetail } from "@dewy/core/schemas";
import { concernName } from "@dewy/i18n";
import { ShopLink } from "../../components/shop-link.tsx";
import { useT } from "../../lib/use-shop.ts";

/** The skin a product suits and what it helps with; each leads to its list. */
export function Chips({ product }: { product: ProductDetail }) {
  const t = useT();
  const skins = product.skin_types.length > 0 ? product.skin_types : [product.skin_type];
  return (
    <dl className="grid gap-4 border-t border-line pt-6">
      <Row title={t("product.skin_types")}>
        {skins.map((skin) => ({ to: `/products?skin_type=${skin}`, words: t(`skin_type.${skin}`) }))}
      </Row>
      {product.skin_concerns.length > 0 && (
        <Row title={t("product.concerns")}>
          {product.skin_concerns.map((concern) => ({
            to: `/products?concern=${encodeURIComponent(concern)}`,
            words: concernName(t, concern),
          }))}
        </Row>
      )}
    </dl>
  );
}

function Row({ title, children }: { title: string; children: { to: string; words: string }[] }) {
  return (
    <div className="grid gap-2">
      <dt className="text-sm font-semibold">{title}</dt>
      <dd>
        <ul className="flex flex-wrap gap-2">
          {children.map(({ to, words }) => (
            <li key={to}>
              <ShopLink
                to={to}
                className="flex min-h-11 items-center rounded-full bg-mist px-4 text-sm text-leaf-800 hover:bg-leaf-100 lg:min-h-9"
              >
                {words}
              </ShopLink>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
