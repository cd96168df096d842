import { wordReason } from "@dewy/i18n";
import { Alert, Button } from "@dewy/ui";
import { Form, useNavigation } from "react-router";
import type { Refusal } from "../../lib/refusal.ts";
import { useT } from "../../lib/use-shop.ts";

interface UnverifiedEmailProps {
  email: string;
  result: { sent: boolean; reason: Refusal["reason"] | undefined } | undefined;
}

/** Says that the email is not verified yet, and sends its link again. */
export function UnverifiedEmail({ email, result }: UnverifiedEmailProps) {
  const t = useT();
  const busy = useNavigation().formData?.get("intent") === "resend";
  if (result?.sent) return <Alert tone="good">{t("account.sent_again", { email })}</Alert>;
  return (
    <div className="grid gap-3">
      {result?.reason && <Alert tone="bad">{wordReason(t, result.reason)}</Alert>}
      <Form
        method="post"
        className="flex flex-wrap items-center justify-between gap-4 rounded-md border border-honey-500/50 bg-honey-50 px-5 py-4 text-sm text-honey-700"
      >
        <div className="grid gap-1">
          <h2 className="font-semibold">{t("account.unverified_title")}</h2>
          <p className="wrap-anywhere">{t("account.unverified", { email })}</p>
        </div>
        <Button type="submit" name="intent" value="resend" variant="secondary" size="sm" busy={busy}>
          {t("account.send_again")}
        </Button>
      </Form>
    </div>
  );
}
