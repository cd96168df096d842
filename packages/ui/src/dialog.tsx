import type { baseEn } from "@dewy/i18n/messages/base.en";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { join } from "./join.ts";
import { useTranslate } from "./language.tsx";

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** `side` slides in from the edge, for filters and menus. */
  kind?: "middle" | "side";
  children: ReactNode;
}

const kinds = {
  middle: "m-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg",
  side: "ms-auto me-0 my-0 h-dvh max-h-none w-[min(24rem,calc(100vw-2.5rem))] rounded-s-lg",
} as const;

/** A native modal dialog: the browser traps focus, closes on Escape and gives the focus back. */
export function Dialog({ open, onClose, title, kind = "middle", children }: DialogProps) {
  const t = useTranslate<typeof baseEn>();
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      onClose={onClose}
      aria-labelledby={titleId}
      className={join("bg-paper p-0 shadow-lifted", kinds[kind])}
    >
      <div className="grid gap-4 p-5 sm:p-6">
        <div className="flex items-start justify-between gap-4">
          <h2 id={titleId} className="display text-xl">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={t("common.close")}
            className="-m-2 grid size-11 place-items-center rounded-full text-2xl leading-none hover:bg-sand"
          >
            <span aria-hidden>×</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
