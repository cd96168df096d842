import { ERROR_REASONS, type ErrorReason, type FieldError } from "@dewy/core";
import { wordFieldError, wordReason } from "@dewy/i18n";
import { useI18n } from "./i18n.ts";

const isReason = (code: string): code is ErrorReason => code in ERROR_REASONS;

/** Words what is wrong with a field, the first fault of several; `ingredients.3` is a fault of `ingredients`. */
export function useFieldError(errors: readonly FieldError[]): (field: string) => string | undefined {
  const { t } = useI18n();
  return (field) => {
    const fault = errors.find((error) => error.field === field || error.field.startsWith(`${field}.`));
    if (!fault) return undefined;
    return isReason(fault.code) ? wordReason(t, fault.code) : wordFieldError(t, fault);
  };
}
