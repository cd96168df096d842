import type { baseEn } from "@dewy/i18n/messages/base.en";
import { type ReactNode, useId } from "react";
import { join } from "./join.ts";
import { useTranslate } from "./language.tsx";

/** What a control takes so that its label, hint and error are announced with it. */
export interface Control {
  id: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
}

export interface FieldLook {
  /** The control's; one is made up where none is given. */
  id?: string | undefined;
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with the value, in the reader's language. */
  error?: string | undefined;
  /** Marks the label, since most fields are required. */
  optional?: boolean | undefined;
  className?: string | undefined;
}

interface FieldProps extends FieldLook {
  children: (control: Control) => ReactNode;
}

/** The classes of every text control. 16 px text, so that phones do not zoom in. */
export const controlClass =
  "block w-full min-h-12 rounded-md border border-line-strong bg-white px-4 py-2.5 text-base text-ink " +
  "placeholder:text-ink-soft/70 hover:border-leaf-600 aria-invalid:border-clay-600 aria-invalid:bg-clay-50";

/** Label, control, hint and error, wired to each other. */
export function Field({ id: given, label, hint, error, optional, className, children }: FieldProps) {
  const t = useTranslate<typeof baseEn>();
  const made = useId();
  const id = given ?? made;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className={join("grid content-start gap-1.5", className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
        {optional && <span className="ms-1.5 font-normal text-ink-soft">({t("common.optional")})</span>}
      </label>
      {children({
        id,
        "aria-describedby": join(errorId, hintId) || undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {error && (
        <p id={errorId} className="text-sm font-medium text-clay-700">
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
