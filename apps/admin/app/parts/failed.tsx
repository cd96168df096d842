import { Button, EmptyState } from "@dewy/ui";
import { readRefusal } from "../api/refusal.ts";
import { useI18n } from "../i18n/i18n.ts";
import { wordRefusal } from "../i18n/word-refusal.ts";

/** Why something could not be shown, and a way to try again. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useI18n();
  return (
    <div role="alert">
      <EmptyState
        title={t("admin.failed.title")}
        action={
          retry && (
            <Button size="sm" onClick={retry}>
              {t("common.retry")}
            </Button>
          )
        }
      >
        {wordRefusal(t, readRefusal(error))}
      </EmptyState>
    </div>
  );
}
