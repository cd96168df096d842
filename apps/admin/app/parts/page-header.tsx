import type { ReactNode } from "react";
import { Link } from "react-router";
import { usePageTitle } from "../lib/use-page-title.ts";

interface Props {
  title: string;
  /** Where the page belongs, as a link above the title. */
  up?: { to: string; label: string };
  /** Beside the title: a badge. */
  mark?: ReactNode;
  /** Below the title, in a quieter voice. */
  note?: ReactNode;
  actions?: ReactNode;
}

export function PageHeader({ title, up, mark, note, actions }: Props) {
  usePageTitle(title);
  return (
    <header className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {up && (
          <Link
            to={up.to}
            className="mb-1 -ml-1 inline-flex min-h-8 items-center gap-1 rounded px-1 text-ink-soft text-sm hover:text-ink"
          >
            <span aria-hidden="true">←</span> {up.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-balance font-semibold text-2xl leading-tight [overflow-wrap:anywhere]">{title}</h1>
          {mark}
        </div>
        {note && <p className="mt-1 text-ink-soft text-sm">{note}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
