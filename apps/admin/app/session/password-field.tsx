import { controlClass, Field } from "@dewy/ui";
import { useState } from "react";
import { useI18n } from "../i18n/i18n.ts";

interface Props {
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
}

/** A password that can be shown, since phones make typing it a guess. */
export function PasswordField({ value, onChange, error }: Props) {
  const { t } = useI18n();
  const [shown, setShown] = useState(false);
  return (
    <Field label={t("common.password")} error={error}>
      {(control) => (
        <div className="relative">
          <input
            {...control}
            type={shown ? "text" : "password"}
            autoComplete="current-password"
            required
            value={value}
            onChange={(event) => onChange(event.target.value)}
            className={`${controlClass} pe-20`}
          />
          <button
            type="button"
            aria-label={t(shown ? "admin.login.hide_password_label" : "admin.login.show_password_label")}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 end-1 rounded-md px-3 text-ink-soft text-sm hover:bg-sand hover:text-ink"
          >
            {t(shown ? "admin.login.hide_password" : "admin.login.show_password")}
          </button>
        </div>
      )}
    </Field>
  );
}
