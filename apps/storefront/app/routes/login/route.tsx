import { loginInput } from "@dewy/core/schemas";
import { wordReason } from "@dewy/i18n";
import { Alert, Button, Card, TextField } from "@dewy/ui";
import { data, Form, redirect, useNavigation, useSearchParams } from "react-router";
import { NarrowPage } from "../../components/narrow-page.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { askUnless, attempt } from "../../lib/ask.server.ts";
import { localeOf, localePath } from "../../lib/locale-path.ts";
import { nextPath } from "../../lib/next-path.server.ts";
import { privateHeaders } from "../../lib/private-headers.ts";
import { keptValues, parseForm } from "../../lib/read-form.server.ts";
import { useFieldErrors } from "../../lib/use-field-errors.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = privateHeaders;

/** Where the shopper goes from here. */
function onward(request: Request, next: unknown): string {
  const { pathname } = new URL(request.url);
  return nextPath(next, localePath(localeOf(pathname), "/account"));
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const me = await askUnless(context.get(apiContext).auth.me.query(), "not_signed_in");
  if (me) throw redirect(onward(request, new URL(request.url).searchParams.get("next")));
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const values = keptValues(form);
  const { input, fields } = parseForm(loginInput, form);
  if (!input) return data({ values, fields, reason: undefined }, { status: 422 });
  const { refusal } = await attempt(context.get(apiContext).auth.login.mutate(input));
  if (refusal) return data({ values, fields: refusal.fields, reason: refusal.reason }, { status: refusal.status });
  throw redirect(onward(request, form.get("next")), 303);
}

export default function Login({ actionData }: Route.ComponentProps) {
  const t = useT();
  const [params] = useSearchParams();
  const errorOf = useFieldErrors(actionData?.fields);
  const busy = useNavigation().state !== "idle";
  const next = params.get("next") ?? "";
  return (
    <NarrowPage title={t("login.title")} lead={t("login.lead")}>
      <Card>
        <Form method="post" className="grid gap-5">
          {actionData?.reason && <Alert tone="bad">{wordReason(t, actionData.reason)}</Alert>}
          <input type="hidden" name="next" value={next} />
          <TextField
            label={t("common.email")}
            name="email"
            type="email"
            autoComplete="username"
            defaultValue={actionData?.values.email}
            error={errorOf("email")}
          />
          <TextField
            label={t("common.password")}
            name="password"
            type="password"
            autoComplete="current-password"
            error={errorOf("password")}
          />
          <p className="-my-3 text-sm">
            <ShopLink
              to="/forgot-password"
              className="inline-flex min-h-11 items-center font-semibold text-leaf-700 underline underline-offset-4"
            >
              {t("login.forgot")}
            </ShopLink>
          </p>
          <Button type="submit" size="lg" busy={busy}>
            {busy ? t("login.submitting") : t("login.submit")}
          </Button>
        </Form>
      </Card>
      <p className="text-center text-sm text-ink-soft">
        {t("login.no_account")}{" "}
        <ShopLink
          to={`/register${next && `?next=${encodeURIComponent(next)}`}`}
          className="inline-flex min-h-11 items-center font-semibold text-leaf-700 underline underline-offset-4"
        >
          {t("login.register")}
        </ShopLink>
      </p>
    </NarrowPage>
  );
}
