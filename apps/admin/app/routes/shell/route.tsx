import type { ReactNode } from "react";
import { NavLink, Outlet, useNavigation } from "react-router";
import { queryClient } from "../../api/query-client.ts";
import { trpc } from "../../api/trpc.ts";
import { useI18n } from "../../i18n/i18n.ts";
import { Brand } from "../../parts/brand.tsx";
import { Failed } from "../../parts/failed.tsx";
import { PlaceProvider } from "../../session/place.ts";
import { useSessionEnded } from "../../session/session-end.ts";
import { SessionEnded } from "../../session/session-ended.tsx";
import { requireStaff } from "../../session/staff.ts";
import type { Route } from "./+types/route";
import { Account } from "./account.tsx";
import { AccountSheet } from "./account-sheet.tsx";
import { sections } from "./sections.tsx";

const shopQuery = trpc.shop.info.queryOptions(undefined, { staleTime: 5 * 60_000 });

export async function clientLoader({ request }: Route.ClientLoaderArgs) {
  const [me, shop] = await Promise.all([requireStaff(request), queryClient.ensureQueryData(shopQuery)]);
  return { me, shop };
}

export default function Shell({ loaderData }: Route.ComponentProps) {
  return (
    <PlaceProvider value={loaderData}>
      <Frame>
        <Outlet />
      </Frame>
    </PlaceProvider>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <Failed error={error} retry={() => location.reload()} />
    </main>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const ended = useSessionEnded();
  const busy = useNavigation().state === "loading";
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-ink px-4 py-2 text-white focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("admin.skip")}
      </a>
      <aside className="sticky top-0 hidden h-dvh flex-col border-line border-r bg-white px-3 py-5 lg:flex">
        <div className="mb-6 px-2">
          <Brand />
        </div>
        <nav aria-label={t("admin.menu")} className="grid gap-1">
          {sections.map(({ to, label, icon }) => (
            <NavLink
              key={to}
              to={to}
              className="flex min-h-10 items-center gap-3 rounded-lg px-3 text-ink-soft text-sm hover:bg-sand hover:text-ink aria-[current=page]:bg-leaf-100 aria-[current=page]:font-semibold aria-[current=page]:text-leaf-700"
            >
              {icon}
              {t(label)}
            </NavLink>
          ))}
        </nav>
        <div className="mt-auto border-line border-t px-2 pt-4">
          <Account />
        </div>
      </aside>
      <main
        id="content"
        tabIndex={-1}
        aria-busy={busy}
        className="mx-auto w-full max-w-6xl px-4 pt-5 pb-28 outline-none sm:px-6 lg:px-8 lg:pt-8 lg:pb-12"
      >
        {children}
      </main>
      <nav
        aria-label={t("admin.menu")}
        className="fixed inset-x-0 bottom-0 z-30 grid grid-cols-3 border-line border-t bg-white pb-[env(safe-area-inset-bottom)] lg:hidden"
      >
        {sections.map(({ to, label, icon }) => (
          <NavLink
            key={to}
            to={to}
            className="flex min-h-14 flex-col items-center justify-center gap-0.5 text-ink-soft text-xs aria-[current=page]:font-semibold aria-[current=page]:text-leaf-700"
          >
            {icon}
            {t(label)}
          </NavLink>
        ))}
        <AccountSheet />
      </nav>
      {ended && <SessionEnded />}
    </div>
  );
}
