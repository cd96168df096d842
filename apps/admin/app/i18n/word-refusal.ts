import { wordReason } from "@dewy/i18n";
import type { Refusal } from "../api/refusal.ts";
import type { AdminTranslate } from "./i18n.ts";

/** The sentence for why the server refused, in the reader's language. */
export function wordRefusal(t: AdminTranslate, { reason, details }: Refusal): string {
  if (reason === "offline") return t("admin.offline");
  if (reason === "too_many_attempts" && typeof details.retry_after === "number") {
    return t("admin.login.wait", { minutes: Math.ceil(details.retry_after / 60) });
  }
  return wordReason(t, reason);
}
