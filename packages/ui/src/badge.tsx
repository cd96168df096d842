import type { ReactNode } from "react";
import { join } from "./join.ts";

const tones = {
  neutral: "bg-sand text-ink",
  good: "bg-leaf-100 text-leaf-800",
  warn: "bg-honey-100 text-honey-700",
  bad: "bg-clay-100 text-clay-700",
  info: "bg-sky-100 text-sky-700",
  /** On a picture: what makes a thing cheaper, or plain. */
  sale: "bg-clay-600 text-white",
  plain: "bg-white/95 text-ink",
} as const;

export type Tone = keyof typeof tones;

/** A short word about a thing: its status, or a mark on a card. */
export function Badge({
  tone = "neutral",
  className,
  children,
}: {
  tone?: Tone;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={join(
        "inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs font-semibold",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
