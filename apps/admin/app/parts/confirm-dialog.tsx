import { Button, Dialog } from "@dewy/ui";
import type { ReactNode } from "react";

interface Props {
  open: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  dismiss: string;
  onConfirm: () => void;
  onDismiss: () => void;
}

/** A modal question about what cannot be undone. Closing it is the harmless answer. */
export const ConfirmDialog = ({ open, title, children, confirm, dismiss, onConfirm, onDismiss }: Props) => (
  <Dialog open={open} onClose={onDismiss} title={title}>
    <div className="text-ink-soft">{children}</div>
    <div className="mt-2 flex flex-wrap justify-end gap-2">
      <Button size="sm" variant="secondary" onClick={onDismiss}>
        {dismiss}
      </Button>
      <Button size="sm" variant="danger" onClick={onConfirm}>
        {confirm}
      </Button>
    </div>
  </Dialog>
);
