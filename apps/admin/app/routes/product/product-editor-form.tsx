import type { AdminProduct } from "@dewy/core/schemas";
import { Alert } from "@dewy/ui";
import { useRef } from "react";
import { useI18n } from "../../i18n/i18n.ts";
import { focusFirstFault } from "../../lib/focus-first-fault.ts";
import { LeaveGuard } from "../../parts/leave-guard.tsx";
import { useMay } from "../../session/place.ts";
import { EditingProvider } from "./editing.ts";
import { MovedNotice } from "./moved-notice.tsx";
import { ProductFields } from "./product-fields.tsx";
import { SaveBar } from "./save-bar.tsx";
import { useProductEditor } from "./use-product-editor.ts";

export function ProductEditorForm({ product }: { product: AdminProduct }) {
  const { t } = useI18n();
  const mayWrite = useMay("products");
  const form = useRef<HTMLFormElement>(null);
  const editing = useProductEditor(product, () => focusFirstFault(form.current));
  return (
    <EditingProvider value={{ ...editing, mayWrite }}>
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!editing.saving.isPending && editing.changed.length > 0) editing.save();
        }}
      >
        <MovedNotice />
        {!mayWrite && (
          <div className="mb-4">
            <Alert>{t("admin.product.stock_only")}</Alert>
          </div>
        )}
        <ProductFields />
        <SaveBar />
      </form>
      <LeaveGuard when={editing.changed.length > 0} />
    </EditingProvider>
  );
}
