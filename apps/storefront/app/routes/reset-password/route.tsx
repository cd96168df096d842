import { resetPasswordInput } from "@dewy/core/schemas";
import { wordReason } from "@dewy/i18n";
import { Alert, Button, buttonClass, Card, useLocale } from "@dewy/ui";
import { data, Form, useNavigation, useSearchParams } from "react-router";
import { NarrowPage } from "../../components/narrow-page.tsx";
import { NewPasswordField } from "../../components/new-password-field.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { attempt } from "../../lib/ask.server.ts";
import { linkPageHeaders } from "../../lib/link-page-headers.ts";
import { localePath } from "../../lib/locale-path.ts";
import { keptValues, parseForm } from "../../lib/read-form.server.ts";
import { useFieldErrors } from "../../lib/use-field-errors.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = linkPageHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const { token = "" } = keptValues(form);
  const { input, fields } = parseForm(resetPasswordInput, form);
  if (!input) return data({ done: false, token, fields, reason: undefined }, { status: 422 });
  const { refusal } = await attempt(context.get(apiContext).auth.resetPassword.mutate(input));
  if (!refusal) return { done: true, token: "", fields: [], reason: undefined };
  return data({ done: false, token, fields: refusal.fields, reason: refusal.reason }, { status: refusal.status });
}

export default function ResetPassword({ actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const [params] = useSearchParams();
  const errorOf = useFieldErrors(actionData?.fields);
  const busy = useNavigation().state !== "idle";
  const token = actionData ? actionData.token : (params.get("token") ?? "");
  const dead = actionData?.reason === "token_invalid" || (token === "" && !actionData?.done);
  return (
    <NarrowPage title={t("reset.title")} lead={dead || actionData?.done ? undefined : t("reset.lead")}>
      {actionData?.done ? (
        <>
          <Alert tone="good">{t("reset.done")}</Alert>
          <ShopLink to="/login" className={buttonClass({ size: "lg" })}>
            {t("common.sign_in")}
          </ShopLink>
        </>
      ) : dead ? (
        <>
          <Alert tone="bad">{token === "" ? t("reset.no_token") : wordReason(t, "token_invalid")}</Alert>
          <ShopLink to="/forgot-password" className={buttonClass({ size: "lg" })}>
            {t("reset.again")}
          </ShopLink>
        </>
      ) : (
        <Card>
          {/* Without the query: the token leaves the address. */}
          <Form method="post" action={localePath(locale, "/reset-password")} className="grid gap-5">
            {actionData?.reason && <Alert tone="bad">{wordReason(t, actionData.reason)}</Alert>}
            <input type="hidden" name="token" value={token} />
            <NewPasswordField label={t("account.new_password")} name="new_password" error={errorOf("new_password")} />
            <Button type="submit" size="lg" busy={busy}>
              {t("reset.submit")}
            </Button>
          </Form>
        </Card>
      )}
    </NarrowPage>
  );
}
