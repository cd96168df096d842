import { useEffect, useRef } from "react";
import { Link } from "react-router";

interface Props {
  label: string;
  tabs: readonly { to: string; label: string; current: boolean }[];
}

/** Views of one list as links; on a phone the row scrolls sideways, to where the current one is in sight. */
export function Tabs({ label, tabs }: Props) {
  const row = useRef<HTMLElement>(null);
  const current = tabs.findIndex((tab) => tab.current);
  useEffect(() => {
    const link = row.current?.querySelectorAll("a")[current];
    if (link) row.current?.scrollTo({ left: link.offsetLeft - 48 });
  }, [current]);
  return (
    <nav
      ref={row}
      aria-label={label}
      className="relative -mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max gap-1.5 py-1">
        {tabs.map((tab) => (
          <li key={tab.label}>
            <Link
              to={tab.to}
              preventScrollReset
              aria-current={tab.current ? "true" : undefined}
              className="inline-flex min-h-9 items-center rounded-full border border-line bg-white px-3.5 text-ink-soft text-sm hover:text-ink aria-[current]:border-leaf-600 aria-[current]:bg-leaf-100 aria-[current]:font-semibold aria-[current]:text-leaf-800"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
