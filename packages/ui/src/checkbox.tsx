import type { ComponentProps, ReactNode } from "react";
import { join } from "./join.ts";

type CheckboxProps = Omit<ComponentProps<"input">, "type" | "className"> & {
  label: ReactNode;
  /** `radio` for one of several with the same name. */
  type?: "checkbox" | "radio";
  className?: string;
};

/** A checkbox or radio button whose whole line can be touched. */
export function Checkbox({ label, type = "checkbox", className, ...input }: CheckboxProps) {
  return (
    <label className={join("flex min-h-11 cursor-pointer items-center gap-3 py-1", className)}>
      <input {...input} type={type} className="size-5 shrink-0 accent-leaf-700" />
      <span className="min-w-0">{label}</span>
    </label>
  );
}
