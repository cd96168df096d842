import type { ReactNode } from "react";
import { join } from "./join.ts";

const tones = {
  good: "border-leaf-300 bg-leaf-50 text-leaf-900",
  warn: "border-honey-500/50 bg-honey-50 text-honey-700",
  bad: "border-clay-500/60 bg-clay-50 text-clay-700",
  info: "border-sky-700/30 bg-sky-50 text-sky-700",
} as const;

interface AlertProps {
  tone?: keyof typeof tones;
  title?: ReactNode;
  className?: string;
  children?: ReactNode;
}

/** A message about what just happened; a bad one is read out at once. */
export function Alert({ tone = "info", title, className, children }: AlertProps) {
  return (
    <div
      role={tone === "bad" || tone === "warn" ? "alert" : "status"}
      className={join("grid gap-1 rounded-md border px-4 py-3 text-sm", tones[tone], className)}
    >
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}
