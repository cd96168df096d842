import type { ComponentProps } from "react";
import { controlClass, Field, type FieldLook } from "./field.tsx";
import { join } from "./join.ts";

type TextFieldProps = FieldLook & Omit<ComponentProps<"input">, "id" | "className">;

/** One line of text with its label, hint and error. */
export function TextField({ label, hint, error, optional, className, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => <input type="text" required={!optional} {...input} {...control} className={controlClass} />}
    </Field>
  );
}

type TextAreaProps = FieldLook & Omit<ComponentProps<"textarea">, "id" | "className">;

/** Several lines of text with label, hint and error. */
export function TextArea({ label, hint, error, optional, className, ...textarea }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} className={className}>
      {(control) => (
        <textarea
          rows={4}
          required={!optional}
          {...textarea}
          {...control}
          className={join(controlClass, "leading-[1.7]")}
        />
      )}
    </Field>
  );
}
