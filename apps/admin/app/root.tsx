import { LanguageProvider } from "@dewy/ui";
import { QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import { Links, Meta, Outlet, Scripts, ScrollRestoration } from "react-router";
import type { Route } from "./+types/root";
import { queryClient } from "./api/query-client.ts";
import "./app.css";
import { loadMessages } from "./i18n/catalogues.ts";
import { readLanguage } from "./i18n/language.ts";
import { Drop } from "./parts/brand.tsx";

export function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>Dewy admin</title>
        <link rel="icon" href="/admin/favicon.svg" type="image/svg+xml" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

export async function clientLoader() {
  const locale = readLanguage();
  return { locale, messages: await loadMessages[locale]() };
}

/** Only a change of language asks again, by revalidating. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: { currentUrl: URL; nextUrl: URL }) =>
  currentUrl.href === nextUrl.href;

/** What stands in index.html until the scripts have come: no words, since the language is not known yet. */
export function HydrateFallback() {
  return (
    <div className="grid min-h-dvh place-items-center text-leaf-400" aria-busy="true">
      <Drop className="size-12 animate-pulse" />
    </div>
  );
}

export default function Root({ loaderData: { locale, messages } }: Route.ComponentProps) {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <LanguageProvider locale={locale} messages={messages}>
      <QueryClientProvider client={queryClient}>
        <Outlet />
      </QueryClientProvider>
    </LanguageProvider>
  );
}
