import { Select } from "@dewy/ui";
import type { ReactNode } from "react";
import { useI18n } from "../../i18n/i18n.ts";
import { useFieldError } from "../../i18n/use-field-error.ts";
import { HintedCheckbox } from "../../parts/hinted-checkbox.tsx";
import { useEditing } from "./editing.ts";
import { Theirs } from "./theirs.tsx";

interface SelectProps {
  field: "category" | "skin_type" | "status";
  options: readonly { value: string; label: string }[];
  hint?: ReactNode;
}

export function SelectInput({ field, options, hint }: SelectProps) {
  const { t } = useI18n();
  const { editor, dispatch, mayWrite } = useEditing();
  const value = editor.form[field];
  const shown = options.some((option) => option.value === value) ? options : [{ value, label: value }, ...options];
  return (
    <div>
      <Select
        label={t(`admin.product.field.${field}`)}
        hint={hint}
        error={useFieldError(editor.errors)(field)}
        value={value}
        disabled={!mayWrite}
        onChange={(event) => dispatch({ type: "typed", change: { [field]: event.target.value } })}
      >
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
      <Theirs field={field} />
    </div>
  );
}

interface CheckProps {
  field: "track_inventory" | "allow_backorders" | "is_featured";
  hint?: ReactNode;
}

export function CheckInput({ field, hint }: CheckProps) {
  const { t } = useI18n();
  const { editor, dispatch, mayWrite } = useEditing();
  return (
    <div>
      <HintedCheckbox
        label={t(`admin.product.field.${field}`)}
        hint={hint}
        checked={editor.form[field]}
        disabled={!mayWrite}
        onChange={(checked) => dispatch({ type: "typed", change: { [field]: checked } })}
      />
      <Theirs field={field} />
    </div>
  );
}
