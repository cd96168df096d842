import type { ReactNode } from "react";
import { PageHead } from "./page-head.tsx";

interface NarrowPageProps {
  title: string;
  lead?: string | undefined;
  children: ReactNode;
}

/** A page that is one small form. */
export function NarrowPage({ title, lead, children }: NarrowPageProps) {
  return (
    <div className="mx-auto grid max-w-md gap-6 px-4 pt-12 sm:pt-16">
      <PageHead title={title} hidden />
      <div className="grid gap-2 text-center">
        <h1 className="display text-3xl sm:text-4xl">{title}</h1>
        {lead && <p className="text-ink-soft">{lead}</p>}
      </div>
      {children}
    </div>
  );
}
