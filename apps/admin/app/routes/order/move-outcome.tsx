import { type OrderStatus, orderStatuses } from "@dewy/core";
import type { AdminOrder } from "@dewy/core/schemas";
import { Alert } from "@dewy/ui";
import type { Refusal } from "../../api/refusal.ts";
import { type AdminTranslate, useI18n } from "../../i18n/i18n.ts";
import { wordRefusal } from "../../i18n/word-refusal.ts";
import type { Outcome } from "./use-move-order.ts";

/** What came of a move, in words: where the order is now, or why it stayed and what is possible. */
export function MoveOutcome({ outcome, order }: { outcome: Outcome; order: AdminOrder }) {
  const { t } = useI18n();
  if ("moved" in outcome) {
    return <Alert tone="good">{t("admin.order.moved", { status: t(`order_status.${outcome.moved}`) })}</Alert>;
  }
  const { refused } = outcome;
  if (refused.reason === "stale_version") {
    return <Alert tone="warn">{t("admin.order.stale", { status: t(`order_status.${order.status}`) })}</Alert>;
  }
  if (refused.reason === "illegal_transition") return <Alert tone="bad">{wordIllegal(t, refused.details)}</Alert>;
  return <Alert tone="bad">{wordRefusal(t, refused)}</Alert>;
}

const known = (value: unknown): OrderStatus | undefined => orderStatuses.find((status) => status === value);

function wordIllegal(t: AdminTranslate, details: Refusal["details"]): string {
  const from = known(details.from);
  const to = known(details.to);
  if (!from || !to) return t("error.illegal_transition");
  const word = (status: OrderStatus) => t(`order_status.${status}`);
  const allowed = Array.isArray(details.allowed)
    ? details.allowed.map(known).filter((status) => status !== undefined)
    : [];
  if (allowed.length === 0) return t("admin.order.illegal_closed", { from: word(from) });
  return t("admin.order.illegal", { from: word(from), to: word(to), allowed: allowed.map(word).join(", ") });
}
