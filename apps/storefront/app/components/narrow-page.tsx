import type { ReactNode } from "react";
import { PageHead } from "./page-head.tsx";

/** A page that is one small form. */
export function NarrowPage({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <div className="mx-auto grid max-w-md gap-6 px-4 pt-12 sm:pt-16">
      <PageHead title={title} hidden />
      <div className="grid gap-2 text-center">
        <h1 className="display text-3xl sm:text-4xl">{title}</h1>
        <p className="text-ink-soft">{lead}</p>
      </div>
      {children}
    </div>
  );
}
