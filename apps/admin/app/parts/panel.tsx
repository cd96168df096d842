import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  /** Beside the title. */
  aside?: ReactNode;
  /** False when the content brings its own edges, as a table does. */
  padded?: boolean;
  children: ReactNode;
}

/** A titled card. */
export function Panel({ title, aside, padded = true, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded-lg border border-line bg-white">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-3.5 sm:px-5">
        <h2 id={id} className="font-semibold text-base">
          {title}
        </h2>
        {aside && <div className="text-ink-soft text-sm">{aside}</div>}
      </div>
      <div className={padded ? "px-4 pt-2.5 pb-4 sm:px-5 sm:pb-5" : "pt-2.5"}>{children}</div>
    </section>
  );
}
