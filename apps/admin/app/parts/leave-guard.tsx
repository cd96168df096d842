import { useBeforeUnload, useBlocker } from "react-router";
import { useI18n } from "../i18n/i18n.ts";
import { ConfirmDialog } from "./confirm-dialog.tsx";

/** Asks before a page with unsaved changes is left, whether to another page of the admin or away from it. */
export function LeaveGuard({ when }: { when: boolean }) {
  const { t } = useI18n();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => when && currentLocation.pathname !== nextLocation.pathname,
  );
  useBeforeUnload((event) => {
    if (when) event.preventDefault();
  });
  return (
    <ConfirmDialog
      open={blocker.state === "blocked"}
      title={t("admin.product.leave.title")}
      confirm={t("admin.product.leave")}
      dismiss={t("admin.product.stay")}
      onDismiss={() => blocker.reset?.()}
      onConfirm={() => blocker.proceed?.()}
    >
      {t("admin.product.leave.text")}
    </ConfirmDialog>
  );
}
