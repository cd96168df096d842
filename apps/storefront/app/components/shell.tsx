import type { Locale } from "@dewy/core";
import type { Translation } from "@dewy/i18n";
import type { StorefrontMessages } from "@dewy/i18n/messages/storefront.en";
import { LanguageProvider } from "@dewy/ui";
import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { Announcer } from "./announcer.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { SkipLink } from "./skip-link.tsx";

export interface ShellProps {
  locale: Locale;
  messages: Translation<StorefrontMessages>;
}

/** The frame of every page in one language; `children` stand in for the page where it failed. */
export function Shell({ locale, messages, children = <Outlet /> }: ShellProps & { children?: ReactNode }) {
  return (
    <LanguageProvider locale={locale} messages={messages}>
      <SkipLink />
      <ProgressBar />
      <Announcer />
      <div className="flex min-h-dvh flex-col">
        <Header />
        <main id="content" tabIndex={-1} className="grow outline-none">
          {children}
        </main>
        <Footer />
      </div>
    </LanguageProvider>
  );
}
