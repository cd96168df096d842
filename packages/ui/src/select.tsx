import type { ComponentProps } from "react";
import { controlClass, Field, type FieldLook } from "./field.tsx";
import { join } from "./join.ts";

type SelectProps = FieldLook & Omit<ComponentProps<"select">, "id" | "className">;

/** A native select with label, hint and error; its options are the children. */
export function Select({ id, label, hint, error, optional, className, children, ...select }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <select {...select} {...control} className={join(controlClass, "select-arrow pe-10")}>
          {children}
        </select>
      )}
    </Field>
  );
}
