import { TextField } from "@dewy/ui";
import { useT } from "../lib/use-shop.ts";

interface NewPasswordFieldProps {
  label: string;
  name: string;
  error: string | undefined;
}

/** Where a password is chosen, within what core's `password` takes. */
export function NewPasswordField({ label, name, error }: NewPasswordFieldProps) {
  const t = useT();
  return (
    <TextField
      label={label}
      name={name}
      type="password"
      autoComplete="new-password"
      minLength={8}
      maxLength={200}
      error={error}
      hint={t("register.password_hint")}
    />
  );
}
