import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** What can be done next: a link or a button. */
  action?: ReactNode;
  children?: ReactNode;
}

/** Says that there is nothing, and what to do about it. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="grid justify-items-center gap-3 rounded-lg bg-mist px-6 py-14 text-center">
      <svg viewBox="0 0 48 48" className="size-14 text-leaf-400" aria-hidden="true">
        <path
          d="M24 5c7 9 12 15.5 12 22.5a12 12 0 0 1-24 0C12 20.5 17 14 24 5Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="2.5"
          strokeLinejoin="round"
        />
        <path d="M18 28a6.5 6.5 0 0 0 5 6" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      <h2 className="display text-2xl">{title}</h2>
      {children && <div className="max-w-prose text-ink-soft">{children}</div>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
