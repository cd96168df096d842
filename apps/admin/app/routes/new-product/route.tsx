import { EmptyState } from "@dewy/ui";
import { useI18n } from "../../i18n/i18n.ts";
import { PageHeader } from "../../parts/page-header.tsx";
import { useMay } from "../../session/place.ts";
import { NewProductForm } from "./new-product-form.tsx";

export default function NewProduct() {
  const { t } = useI18n();
  const mayWrite = useMay("products");
  return (
    <>
      <PageHeader
        up={{ to: "/products", label: t("admin.products") }}
        title={t("admin.new_product.title")}
        note={t("admin.new_product.intro")}
      />
      {mayWrite ? <NewProductForm /> : <EmptyState title={t("admin.no_permission")} />}
    </>
  );
}
