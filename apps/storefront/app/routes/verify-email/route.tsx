import { verifyEmailInput } from "@dewy/core/schemas";
import { wordReason } from "@dewy/i18n";
import { Alert, Button, buttonClass, Card, useLocale } from "@dewy/ui";
import { data, Form, useNavigation, useSearchParams } from "react-router";
import { LinkRequestForm } from "../../components/link-request-form.tsx";
import { NarrowPage } from "../../components/narrow-page.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { attempt } from "../../lib/ask.server.ts";
import { askForLink } from "../../lib/ask-for-link.server.ts";
import { linkPageHeaders } from "../../lib/link-page-headers.ts";
import { localePath } from "../../lib/locale-path.ts";
import { parseForm } from "../../lib/read-form.server.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = linkPageHeaders;

/** Verifies by the token of the form, or mails a new link to its email. Opening the page does neither: mail scanners open links. */
export async function action({ context, request }: Route.ActionArgs) {
  const { auth } = context.get(apiContext);
  const form = await request.formData();
  if (!form.has("token")) return askForLink(form, (input) => auth.resendVerification.mutate(input));
  const { input } = parseForm(verifyEmailInput, form);
  const { refusal } = input
    ? await attempt(auth.verifyEmail.mutate(input))
    : { refusal: { reason: "token_invalid", status: 422 } as const };
  return data({ verified: !refusal, reason: refusal?.reason }, { status: refusal?.status ?? 200 });
}

export default function VerifyEmail({ actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const [params] = useSearchParams();
  const busy = useNavigation().state !== "idle";
  const token = params.get("token");
  const verification = actionData && "verified" in actionData ? actionData : undefined;
  const resent = actionData && "sent" in actionData ? actionData : undefined;
  const ended = verification?.verified || resent?.sent;
  const lead = ended ? undefined : token && !actionData ? t("verify.lead") : t("verify.again");
  return (
    <NarrowPage title={t("verify.title")} lead={lead}>
      {verification?.verified ? (
        <>
          <Alert tone="good">{t("verify.done")}</Alert>
          <ShopLink to="/account" className={buttonClass({ size: "lg" })}>
            {t("verify.onward")}
          </ShopLink>
        </>
      ) : token && !actionData ? (
        <Card>
          {/* Without the query: the token leaves the address. */}
          <Form method="post" action={localePath(locale, "/verify-email")} className="grid">
            <input type="hidden" name="token" value={token} />
            <Button type="submit" size="lg" busy={busy}>
              {t("verify.submit")}
            </Button>
          </Form>
        </Card>
      ) : (
        <>
          {verification?.reason && <Alert tone="bad">{wordReason(t, verification.reason)}</Alert>}
          <LinkRequestForm to="/verify-email" submit={t("verify.resend")} sent={t("verify.sent")} result={resent} />
        </>
      )}
    </NarrowPage>
  );
}
