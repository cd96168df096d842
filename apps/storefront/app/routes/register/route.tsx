import { skinTypes, toUserLanguage } from "@dewy/core";
import { registerInput } from "@dewy/core/schemas";
import { wordReason } from "@dewy/i18n";
import { Alert, Button, Card, Select, TextField } from "@dewy/ui";
import { data, Form, redirect, useNavigation, useSearchParams } from "react-router";
import { NarrowPage } from "../../components/narrow-page.tsx";
import { NewPasswordField } from "../../components/new-password-field.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { attempt } from "../../lib/ask.server.ts";
import { localeOf, localePath } from "../../lib/locale-path.ts";
import { nextPath } from "../../lib/next-path.server.ts";
import { privateHeaders } from "../../lib/private-headers.ts";
import { keptValues, parseForm } from "../../lib/read-form.server.ts";
import { useFieldErrors } from "../../lib/use-field-errors.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = privateHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const locale = localeOf(new URL(request.url).pathname);
  const form = await request.formData();
  const values = keptValues(form);
  const { input, fields } = parseForm(registerInput, form, { language: toUserLanguage(locale) });
  if (!input) return data({ values, fields, reason: undefined }, { status: 422 });
  const { refusal } = await attempt(context.get(apiContext).auth.register.mutate(input));
  if (refusal) return data({ values, fields: refusal.fields, reason: refusal.reason }, { status: refusal.status });
  throw redirect(nextPath(form.get("next"), localePath(locale, "/account")), 303);
}

export default function Register({ actionData }: Route.ComponentProps) {
  const t = useT();
  const [params] = useSearchParams();
  const errorOf = useFieldErrors(actionData?.fields);
  const busy = useNavigation().state !== "idle";
  const next = params.get("next") ?? "";
  const values = actionData?.values ?? {};
  return (
    <NarrowPage title={t("register.title")} lead={t("register.lead")}>
      <Card>
        <Form method="post" className="grid gap-5">
          {actionData?.reason && <Alert tone="bad">{wordReason(t, actionData.reason)}</Alert>}
          <input type="hidden" name="next" value={next} />
          <div className="grid gap-5 sm:grid-cols-2 sm:gap-4">
            <TextField
              label={t("register.first_name")}
              name="first_name"
              autoComplete="given-name"
              maxLength={100}
              optional
              defaultValue={values.first_name}
              error={errorOf("first_name")}
            />
            <TextField
              label={t("register.last_name")}
              name="last_name"
              autoComplete="family-name"
              maxLength={100}
              optional
              defaultValue={values.last_name}
              error={errorOf("last_name")}
            />
          </div>
          <TextField
            label={t("common.email")}
            name="email"
            type="email"
            autoComplete="email"
            maxLength={255}
            defaultValue={values.email}
            error={errorOf("email")}
          />
          <NewPasswordField label={t("common.password")} name="password" error={errorOf("password")} />
          <Select
            label={t("register.skin_type")}
            name="skin_type"
            defaultValue={values.skin_type ?? ""}
            error={errorOf("skin_type")}
            optional
          >
            <option value="">{t("register.skin_type_unknown")}</option>
            {skinTypes
              .filter((skinType) => skinType !== "all")
              .map((skinType) => (
                <option key={skinType} value={skinType}>
                  {t(`skin_type.${skinType}`)}
                </option>
              ))}
          </Select>
          <Button type="submit" size="lg" busy={busy}>
            {busy ? t("register.submitting") : t("register.submit")}
          </Button>
        </Form>
      </Card>
      <p className="text-center text-sm text-ink-soft">
        {t("register.have_account")}{" "}
        <ShopLink
          to={`/login${next && `?next=${encodeURIComponent(next)}`}`}
          className="inline-flex min-h-11 items-center font-semibold text-leaf-700 underline underline-offset-4"
        >
          {t("common.sign_in")}
        </ShopLink>
      </p>
    </NarrowPage>
  );
}
