import { Card } from "@dewy/ui";
import { useEffect } from "react";
import { redirect, useNavigate, useSearchParams } from "react-router";
import { queryClient } from "../../api/query-client.ts";
import { readRefusal } from "../../api/refusal.ts";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { LanguageSelect } from "../../i18n/language-select.tsx";
import { usePageTitle } from "../../lib/use-page-title.ts";
import { Brand } from "../../parts/brand.tsx";
import { LoginForm } from "../../session/login-form.tsx";
import { returnPath } from "../../session/return-path.ts";
import { askWho } from "../../session/staff.ts";
import type { Route } from "./+types/route";

/** Who is signed in already needs no login page. Asks the server, since what is remembered may be who just signed out. */
export async function clientLoader({ request }: Route.ClientLoaderArgs) {
  try {
    if (!(await askWho())) return null;
  } catch (error) {
    // The form says the same when it is sent, and may find the server back by then.
    if (["offline", "unavailable"].includes(readRefusal(error).reason)) return null;
    throw error;
  }
  throw redirect(returnPath(new URL(request.url).searchParams));
}

export default function Login() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  usePageTitle(t("common.sign_in"));
  // What the last person saw is not for the next one.
  useEffect(() => queryClient.removeQueries(trpc.admin.pathFilter()), []);
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] px-4 py-8">
      <main className="m-auto w-full max-w-sm">
        <div className="mb-6 text-center">
          <Brand />
        </div>
        <Card className="shadow-soft">
          <h1 className="display text-2xl">{t("admin.login.title")}</h1>
          <p className="mt-1 mb-5 text-ink-soft text-sm">{t("admin.login.intro")}</p>
          <LoginForm onSignedIn={() => void navigate(returnPath(search), { replace: true })} />
        </Card>
      </main>
      <div className="mx-auto mt-6">
        <LanguageSelect />
      </div>
    </div>
  );
}
