import type { ReactNode } from "react";
import { Links, Outlet, Scripts, ScrollRestoration, useLocation } from "react-router";
import type { Route } from "./+types/root.ts";
import { localeOf } from "./lib/locale-path.ts";
import { readable } from "./lib/readable.server.ts";
import styles from "./styles/app.css?url";

export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
];

export const middleware: Route.MiddlewareFunction[] = [readable];

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  return (
    <html lang={localeOf(pathname)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1d4330" />
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

export default function Root() {
  return <Outlet />;
}

/** The last resort: not even a language is there to speak. */
export function ErrorBoundary() {
  return (
    <main className="mx-auto grid max-w-lg gap-3 px-6 py-24 text-center">
      <title>Dewy</title>
      <p lang="en">Something went wrong. Please try again in a moment.</p>
      <p lang="km">មានបញ្ហាកើតឡើង។ សូមសាកល្បងម្ដងទៀតបន្តិចទៀត។</p>
      <p lang="th">เกิดข้อผิดพลาด กรุณาลองใหม่ในอีกสักครู่</p>
    </main>
  );
}
