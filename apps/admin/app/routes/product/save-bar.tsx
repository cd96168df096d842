import { Button } from "@dewy/ui";
import { useState } from "react";
import { readRefusal } from "../../api/refusal.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { wordRefusal } from "../../i18n/word-refusal.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { useEditing } from "./editing.ts";

/** Stays in sight while one scrolls, once something was typed: how much is unsaved, what came of saving, and the buttons for it. */
export function SaveBar() {
  const { t } = useI18n();
  const { changed, saving, dispatch } = useEditing();
  const [asking, setAsking] = useState(false);
  const dirty = changed.length > 0;
  if (!dirty && saving.isIdle) return null;
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 mt-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-t bg-paper/95 px-4 py-3 backdrop-blur sm:mx-0 sm:rounded-md sm:border lg:bottom-4 lg:shadow-soft">
      <Outcome />
      <div className="ms-auto flex gap-2">
        {dirty && (
          <Button size="sm" variant="secondary" onClick={() => setAsking(true)} disabled={saving.isPending}>
            {t("admin.product.discard")}
          </Button>
        )}
        <Button size="sm" type="submit" busy={saving.isPending} disabled={!dirty}>
          {t(saving.isPending ? "common.saving" : "admin.product.save")}
        </Button>
      </div>
      <ConfirmDialog
        open={asking}
        title={t("admin.product.discard.title")}
        confirm={t("admin.product.discard")}
        dismiss={t("common.cancel")}
        onDismiss={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          saving.reset();
          dispatch({ type: "discarded" });
        }}
      >
        {t("admin.product.discard.text")}
      </ConfirmDialog>
    </div>
  );
}

function Outcome() {
  const { t } = useI18n();
  const { editor, changed, saving } = useEditing();
  const refusal = saving.error && readRefusal(saving.error);
  const faulty = new Set(editor.errors.map(({ field }) => field.split(".")[0])).size;
  if (faulty > 0) {
    return (
      <p role="alert" className="font-medium text-clay-700 text-sm">
        {t("admin.product.check", { count: faulty })}
      </p>
    );
  }
  if (refusal && refusal.reason !== "stale_version" && !refusal.details.fields) {
    return (
      <p role="alert" className="font-medium text-clay-700 text-sm">
        {wordRefusal(t, refusal)}
      </p>
    );
  }
  return (
    <p role="status" className="text-ink-soft text-sm">
      {changed.length > 0
        ? t("admin.product.unsaved", { count: changed.length })
        : saving.isSuccess && <span className="font-medium text-leaf-700">✓ {t("admin.product.saved")}</span>}
    </p>
  );
}
