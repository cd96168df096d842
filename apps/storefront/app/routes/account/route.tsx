import type { ShopClient } from "@dewy/api";
import { changePasswordInput } from "@dewy/core/schemas";
import { formatDate } from "@dewy/i18n";
import { buttonClass, Card, useLocale } from "@dewy/ui";
import { data, Form } from "react-router";
import { PageHead } from "../../components/page-head.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { askAsCustomer, attempt, toLogin } from "../../lib/ask.server.ts";
import { localePath } from "../../lib/locale-path.ts";
import { privateHeaders } from "../../lib/private-headers.ts";
import { parseForm } from "../../lib/read-form.server.ts";
import { useShop, useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";
import { MyOrders } from "./my-orders.tsx";
import { PasswordForm } from "./password-form.tsx";
import { UnverifiedEmail } from "./unverified-email.tsx";

export const headers = privateHeaders;

export async function loader({ context, request }: Route.LoaderArgs) {
  const api = context.get(apiContext);
  const page = Number(new URL(request.url).searchParams.get("page") ?? 1);
  const [me, orders] = await Promise.all([
    askAsCustomer(request, api.auth.me.query()),
    askAsCustomer(
      request,
      api.orders.mine.query({ page: Number.isInteger(page) && page > 0 ? page : 1, page_size: 10 }),
    ),
  ]);
  return { me, orders };
}

/** Changes the password (every other session ends and this one goes on), or mails the link that verifies the email again. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData();
  const api = context.get(apiContext);
  return form.get("intent") === "resend" ? resend(api, request) : changePassword(api, request, form);
}

async function resend({ auth }: ShopClient, request: Request) {
  const { email } = await askAsCustomer(request, auth.me.query());
  const { refusal } = await attempt(auth.resendVerification.mutate({ email }));
  return data({ resent: { sent: !refusal, reason: refusal?.reason } }, { status: refusal?.status ?? 200 });
}

async function changePassword({ auth }: ShopClient, request: Request, form: FormData) {
  const { input, fields } = parseForm(changePasswordInput, form);
  if (!input) return data({ password: { changed: false, reason: undefined, fields } }, { status: 422 });
  const { refusal } = await attempt(auth.changePassword.mutate(input));
  if (!refusal) return data({ password: { changed: true, reason: undefined, fields: [] } });
  if (refusal.reason === "not_signed_in") throw toLogin(request);
  const wrong = refusal.reason === "wrong_password" ? [{ field: "current_password", code: refusal.reason }] : [];
  return data(
    { password: { changed: false, reason: refusal.reason, fields: [...wrong, ...refusal.fields] } },
    { status: refusal.status },
  );
}

export default function Account({ loaderData: { me, orders }, actionData }: Route.ComponentProps) {
  const t = useT();
  const locale = useLocale();
  const { time_zone } = useShop();
  return (
    <div className="mx-auto max-w-5xl px-4 pt-8 sm:px-6">
      <PageHead title={t("account.title")} hidden />
      <div className="mb-8 flex flex-wrap items-center justify-between gap-4">
        <h1 className="display text-3xl sm:text-4xl">
          {me.first_name ? t("account.hello", { name: me.first_name }) : t("account.hello_plain")}
        </h1>
        <Form method="post" action={localePath(locale, "/logout")}>
          <button type="submit" className={buttonClass({ variant: "secondary", size: "sm" })}>
            {t("common.sign_out")}
          </button>
        </Form>
      </div>
      {!me.email_verified && (
        <div className="mb-8">
          <UnverifiedEmail
            email={me.email}
            result={actionData && "resent" in actionData ? actionData.resent : undefined}
          />
        </div>
      )}
      <div className="grid items-start gap-8 lg:grid-cols-[1.7fr_1fr]">
        <MyOrders orders={orders} timeZone={time_zone} />
        <div className="grid gap-6">
          <Card className="grid gap-1 text-sm">
            <h2 className="display mb-2 text-xl">{t("account.details")}</h2>
            <p className="font-semibold">{[me.first_name, me.last_name].filter(Boolean).join(" ")}</p>
            <p className="wrap-anywhere">{me.email}</p>
            {me.phone && <p>{me.phone}</p>}
            <p>{t(`skin_type.${me.skin_type}`)}</p>
            <p className="mt-2 text-ink-soft" suppressHydrationWarning>
              {t("account.member_since", { date: formatDate(locale, me.created_at, time_zone) })}
            </p>
          </Card>
          <PasswordForm result={actionData && "password" in actionData ? actionData.password : undefined} />
        </div>
      </div>
    </div>
  );
}
