import type { ComponentProps } from "react";
import { join } from "./join.ts";

const base =
  "inline-flex items-center justify-center gap-2 rounded-full font-semibold text-center transition-colors duration-150 " +
  "disabled:opacity-60 disabled:pointer-events-none aria-disabled:opacity-60";

const variants = {
  primary: "bg-leaf-700 text-white hover:bg-leaf-800 active:bg-leaf-900",
  secondary: "bg-white text-ink border border-line-strong hover:border-leaf-600 hover:bg-leaf-50",
  quiet: "text-leaf-700 hover:bg-leaf-100",
  danger: "bg-clay-600 text-white hover:bg-clay-700",
} as const;

const sizes = {
  sm: "min-h-11 px-4 py-1.5 text-sm",
  md: "min-h-11 px-6 py-2 text-base",
  lg: "min-h-13 px-8 py-3 text-base",
} as const;

export interface ButtonLook {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  className?: string | undefined;
}

/** The look of a button, for links that act as one. */
export const buttonClass = ({ variant = "primary", size = "md", className }: ButtonLook = {}): string =>
  join(base, variants[variant], sizes[size], className);

interface ButtonProps extends ComponentProps<"button">, ButtonLook {
  /** Work is under way: the button stays in place and cannot be pressed again. */
  busy?: boolean;
}

/** A button at least 44 px high. `type` is `button` unless said. */
export function Button({ variant, size, className, busy = false, type = "button", disabled, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={buttonClass({ variant, size, className } as ButtonLook)}
    />
  );
}
