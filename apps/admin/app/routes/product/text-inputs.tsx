import { TextArea, TextField } from "@dewy/ui";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n.ts";
import { useFieldError } from "../../i18n/use-field-error.ts";
import { useEditing } from "./editing.ts";
import { isOptional, type TypedField } from "./product-form.ts";
import { Theirs } from "./theirs.tsx";

interface Props {
  field: TypedField;
  hint?: ReactNode;
  /** The language of what is typed. */
  lang?: string;
}

function useControl(field: TypedField) {
  const { t } = useI18n();
  const { editor, dispatch, mayWrite } = useEditing();
  return {
    label: t(`admin.product.field.${field}`),
    optional: isOptional(field),
    error: useFieldError(editor.errors)(field),
    value: editor.form[field],
    readOnly: !mayWrite && field !== "stock",
    autoComplete: "off",
    onChange: ({ target }: { target: { value: string } }) =>
      dispatch({ type: "typed", change: { [field]: target.value } }),
  };
}

/** One line of the product. */
export function LineInput({ field, hint, lang }: Props) {
  return (
    <div>
      <TextField {...useControl(field)} hint={hint} lang={lang} />
      <Theirs field={field} />
    </div>
  );
}

/** A number of the product; `unit` stands behind its label. */
export function NumberInput({ field, hint, unit }: Omit<Props, "lang"> & { unit?: string }) {
  const { label, ...control } = useControl(field);
  return (
    <div>
      <TextField {...control} label={unit ? `${label} (${unit})` : label} hint={hint} inputMode="decimal" />
      <Theirs field={field} />
    </div>
  );
}

/** A text of the product, as high as what is in it. */
export function TextInput({ field, hint, lang, rows = 4 }: Props & { rows?: number }) {
  const { autoComplete: _, ...control } = useControl(field);
  return (
    <div className="[&_textarea]:field-sizing-content [&_textarea]:max-h-80 [&_textarea]:min-h-24">
      <TextArea {...control} hint={hint} lang={lang} rows={rows} />
      <Theirs field={field} />
    </div>
  );
}
