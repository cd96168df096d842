import { ERROR_REASONS, type ErrorReason, type FieldError } from "@dewy/core";
import type { errorsEn } from "./messages/errors.en.ts";
import type { Translate } from "./translator.ts";

/** A `t` that knows at least the error messages. */
export type TranslateErrors = Translate<typeof errorsEn>;

/** The sentence for a refusal's reason. */
export const wordReason = (t: TranslateErrors, reason: ErrorReason | "internal"): string => t(`error.${reason}`);

const size = (error: FieldError, name: "minimum" | "maximum" | "divisor") => Number(error.params?.[name] ?? 0);

function wordSize(t: TranslateErrors, error: FieldError): string {
  const { origin } = error.params ?? {};
  const low = error.code === "too_small";
  const minimum = size(error, "minimum");
  const maximum = size(error, "maximum");
  if (origin === "string") {
    if (!low) return t("field.too_long", { count: maximum, maximum });
    return minimum <= 1 ? t("field.required") : t("field.too_short", { count: minimum, minimum });
  }
  if (origin === "array") return low ? t("field.too_few", { minimum }) : t("field.too_many", { maximum });
  return low ? t("field.too_small", { minimum }) : t("field.too_big", { maximum });
}

function wordFormat(t: TranslateErrors, { field, params }: FieldError): string {
  if (params?.format === "email") return t("field.email");
  if (/phone$/.test(field)) return t("field.phone");
  if (/slug$/.test(field)) return t("field.slug");
  if (/url$/.test(field)) return t("field.url");
  return t("field.invalid");
}

/** The sentence for one field at fault, by its code: zod's issue codes, `required`, a weak password's, or the reason of the whole refusal. */
export function wordFieldError(t: TranslateErrors, error: FieldError): string {
  switch (error.code) {
    case "required":
      return t("field.required");
    case "too_small":
    case "too_big":
      return wordSize(t, error);
    case "invalid_format":
      return wordFormat(t, error);
    case "not_multiple_of":
      return t("field.not_multiple_of", { divisor: size(error, "divisor") });
    case "too_many_decimals": {
      const maximum = size(error, "maximum");
      return maximum === 0 ? t("field.whole_amount") : t("field.too_many_decimals", { count: maximum, maximum });
    }
    case "invalid_type":
      return error.params?.expected === "number" || error.params?.expected === "int"
        ? t("field.number")
        : t("field.required");
    case "range_too_long":
      return t("field.range_too_long", { maximum: size(error, "maximum") });
    case "before_start":
    case "after_to":
    case "only_for_percentages":
      return t(`field.${error.code}`);
    case "unrecognized_key":
      return t("field.unrecognized_key");
    case "password_common":
      return t("field.password_common");
    case "password_is_email":
      return t("field.password_is_email");
    default:
      return Object.hasOwn(ERROR_REASONS, error.code) ? wordReason(t, error.code as ErrorReason) : t("field.invalid");
  }
}
