import type { OrderStatus } from "@dewy/core";
import type { AdminOrder } from "@dewy/core/schemas";
import { Button, TextArea } from "@dewy/ui";
import { useState } from "react";
import { useI18n } from "../../i18n/i18n.ts";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Panel } from "../../parts/panel.tsx";
import { useFormat } from "../../session/use-format.ts";
import { MoveOutcome } from "./move-outcome.tsx";
import { useMoveOrder } from "./use-move-order.ts";

/** Moves that end the order are asked about first. */
const asksFirst = (status: OrderStatus): status is "cancelled" | "refunded" =>
  status === "cancelled" || status === "refunded";

/** Moves the order on: a button for each status it may take now, with a note for the history. */
export function OrderMoves({ order }: { order: AdminOrder }) {
  const { t } = useI18n();
  const format = useFormat();
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState<"cancelled" | "refunded">("cancelled");
  const [asking, setAsking] = useState(false);
  const { move, pending, outcome, noteError } = useMoveOrder(order, () => setNote(""));
  const choose = (status: OrderStatus) => {
    if (!asksFirst(status)) return move(status, note);
    setAsked(status);
    setAsking(true);
  };
  const name = { number: order.order_number };
  return (
    <Panel title={t("admin.order.next")}>
      <div className="grid gap-3">
        {outcome && <MoveOutcome outcome={outcome} order={order} />}
        {order.next_statuses.length === 0 ? (
          <p className="text-ink-soft text-sm">{t("admin.order.done")}</p>
        ) : (
          <>
            <TextArea
              label={t("admin.order.note")}
              optional
              rows={2}
              hint={t("admin.order.note_hint")}
              error={noteError}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <div className="grid gap-2">
              {order.next_statuses.map((status) => (
                <Button
                  key={status}
                  size="sm"
                  variant={asksFirst(status) ? "secondary" : "primary"}
                  busy={pending === status}
                  disabled={pending !== undefined}
                  onClick={() => choose(status)}
                >
                  {t(`admin.order.move.${status}`)}
                </Button>
              ))}
            </div>
          </>
        )}
      </div>
      <ConfirmDialog
        open={asking}
        title={t(asked === "cancelled" ? "admin.order.cancel.title" : "admin.order.refund.title", name)}
        confirm={t(`admin.order.move.${asked}`)}
        dismiss={t("admin.order.keep")}
        onDismiss={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          move(asked, note);
        }}
      >
        {asked === "cancelled"
          ? t("admin.order.cancel.text")
          : t("admin.order.refund.text", { total: format.money(order.total, order.currency) })}
      </ConfirmDialog>
    </Panel>
  );
}
