import type { FieldError } from "@dewy/core";
import { wordFieldError } from "@dewy/i18n";
import { useEffect } from "react";
import { useT } from "./use-shop.ts";

/** What is wrong with a field, in words; and the first field at fault takes the focus when a form comes back. */
export function useFieldErrors(fields: readonly FieldError[] | undefined): (name: string) => string | undefined {
  const t = useT();
  useEffect(() => {
    if (fields?.length) document.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [fields]);
  return (name) => {
    const error = fields?.find(({ field }) => field === name);
    return error && wordFieldError(t, error);
  };
}
