import { productStatuses, skinTypes } from "@dewy/core";
import { concernName } from "@dewy/i18n";
import { useI18n } from "../../i18n/i18n.ts";
import type { ProductField, ProductForm } from "./product-form.ts";

/** A field's value as a reader would say it. */
export function useFieldWords(): (value: ProductForm[ProductField]) => string {
  const { t } = useI18n();
  const word = (value: string) => {
    const skinType = skinTypes.find((known) => known === value);
    const status = productStatuses.find((known) => known === value);
    if (skinType) return t(`skin_type.${skinType}`);
    return status ? t(`admin.product_status.${status}`) : value;
  };
  return (value) => {
    if (typeof value === "boolean") return t(value ? "admin.product.yes" : "admin.product.no");
    if (Array.isArray(value)) {
      const words = value.map((one) => (skinTypes.some((known) => known === one) ? word(one) : concernName(t, one)));
      return words.join(", ") || t("admin.product.empty");
    }
    return word(value) || t("admin.product.empty");
  };
}
