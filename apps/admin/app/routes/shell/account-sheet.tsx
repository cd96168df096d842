import { Dialog } from "@dewy/ui";
import { useState } from "react";
import { useI18n } from "../../i18n/i18n.ts";
import { Icon } from "../../parts/icon.tsx";
import { Account } from "./account.tsx";

/** The account on a phone: a button in the bottom bar that opens it at the side. */
export function AccountSheet() {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-ink-soft text-xs"
      >
        <Icon name="account" />
        {t("admin.account")}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("admin.account")} kind="side">
        <Account />
      </Dialog>
    </>
  );
}
