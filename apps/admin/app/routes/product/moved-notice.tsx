import { Alert, Button } from "@dewy/ui";
import { useEffect, useRef } from "react";
import { useI18n } from "../../i18n/i18n.ts";
import { useEditing } from "./editing.ts";
import type { ProductField } from "./product-form.ts";

/** Says that the product changed while it was being edited, which fields, and that nothing typed is lost. */
export function MovedNotice() {
  const { t } = useI18n();
  const { editor, changed, dispatch } = useEditing();
  const place = useRef<HTMLDivElement>(null);
  const { theirs } = editor;
  useEffect(() => {
    if (theirs) place.current?.scrollIntoView({ block: "center" });
  }, [theirs]);
  if (!theirs || changed.length === 0) return null;
  const names = (fields: ProductField[]) => fields.map((field) => t(`admin.product.field.${field}`)).join(", ");
  return (
    <div ref={place} className="mb-4">
      <Alert tone="warn" title={t("admin.product.stale.title")}>
        <p>{t("admin.product.stale.kept")}</p>
        {theirs.taken.length > 0 && <p>{t("admin.product.stale.taken", { fields: names(theirs.taken) })}</p>}
        {theirs.conflicts.length > 0 && (
          <p>{t("admin.product.stale.conflicts", { fields: names(theirs.conflicts) })}</p>
        )}
        <div className="mt-1">
          <Button size="sm" variant="secondary" onClick={() => dispatch({ type: "discarded" })}>
            {t("admin.product.stale.reload")}
          </Button>
        </div>
      </Alert>
    </div>
  );
}
