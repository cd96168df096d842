import { LinkRequestForm } from "../../components/link-request-form.tsx";
import { NarrowPage } from "../../components/narrow-page.tsx";
import { ShopLink } from "../../components/shop-link.tsx";
import { apiContext } from "../../lib/api-context.ts";
import { askForLink } from "../../lib/ask-for-link.server.ts";
import { privateHeaders } from "../../lib/private-headers.ts";
import { useT } from "../../lib/use-shop.ts";
import type { Route } from "./+types/route.ts";

export const headers = privateHeaders;

export async function action({ context, request }: Route.ActionArgs) {
  const api = context.get(apiContext);
  return askForLink(await request.formData(), (input) => api.auth.forgotPassword.mutate(input));
}

export default function ForgotPassword({ actionData }: Route.ComponentProps) {
  const t = useT();
  return (
    <NarrowPage title={t("forgot.title")} lead={actionData?.sent ? undefined : t("forgot.lead")}>
      <LinkRequestForm to="/forgot-password" submit={t("forgot.submit")} sent={t("forgot.sent")} result={actionData} />
      <p className="text-center text-sm">
        <ShopLink
          to="/login"
          className="inline-flex min-h-11 items-center font-semibold text-leaf-700 underline underline-offset-4"
        >
          {t("forgot.back")}
        </ShopLink>
      </p>
    </NarrowPage>
  );
}
