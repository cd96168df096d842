import type { AdminProductRow } from "@dewy/core/schemas";
import { Badge } from "@dewy/ui";
import { useI18n } from "../../i18n/i18n.ts";
import { useFormat } from "../../session/use-format.ts";

/** From here down the stock is marked as low. */
const LOW_STOCK = 5;

/** How many are left, marked when few or none are. */
export function Stock({ product }: { product: Pick<AdminProductRow, "stock" | "track_inventory"> }) {
  const { t } = useI18n();
  const format = useFormat();
  if (!product.track_inventory) return <span className="text-ink-soft">{t("admin.products.untracked")}</span>;
  if (product.stock === 0) return <Badge tone="bad">{t("admin.products.out")}</Badge>;
  return (
    <span className="inline-flex items-center gap-2 tabular-nums">
      {format.number(product.stock)}
      {product.stock <= LOW_STOCK && <Badge tone="warn">{t("admin.products.low")}</Badge>}
    </span>
  );
}
