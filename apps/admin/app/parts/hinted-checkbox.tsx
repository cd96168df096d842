import { Checkbox } from "@dewy/ui";
import type { ReactNode } from "react";

interface Props {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}

export const HintedCheckbox = ({ label, hint, checked, disabled, onChange }: Props) => (
  <Checkbox
    checked={checked}
    disabled={disabled}
    onChange={(event) => onChange(event.target.checked)}
    className="items-start! [&>input]:mt-0.5"
    label={
      <>
        <span className="block font-semibold text-sm">{label}</span>
        {hint && <span className="block text-ink-soft text-sm">{hint}</span>}
      </>
    }
  />
);
