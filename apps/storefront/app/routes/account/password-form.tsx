import type { FieldError } from "@dewy/core";
import { wordReason } from "@dewy/i18n";
import { Alert, Button, Card, TextField } from "@dewy/ui";
import { Form, useNavigation } from "react-router";
import { NewPasswordField } from "../../components/new-password-field.tsx";
import type { Refusal } from "../../lib/refusal.ts";
import { useFieldErrors } from "../../lib/use-field-errors.ts";
import { useT } from "../../lib/use-shop.ts";

interface PasswordFormProps {
  result: { changed: boolean; reason: Refusal["reason"] | undefined; fields: FieldError[] } | undefined;
}

/** Changes the password. */
export function PasswordForm({ result }: PasswordFormProps) {
  const t = useT();
  const errorOf = useFieldErrors(result?.fields);
  const navigation = useNavigation();
  const busy = navigation.formData?.has("new_password") ?? false;
  return (
    <Card>
      <Form method="post" className="grid gap-4" key={result?.changed ? "changed" : "form"}>
        <h2 className="display text-xl">{t("account.password")}</h2>
        {result?.changed && <Alert tone="good">{t("account.password_changed")}</Alert>}
        {result?.reason && result.fields.length === 0 && <Alert tone="bad">{wordReason(t, result.reason)}</Alert>}
        <TextField
          label={t("account.current_password")}
          name="current_password"
          type="password"
          autoComplete="current-password"
          error={errorOf("current_password")}
        />
        <NewPasswordField label={t("account.new_password")} name="new_password" error={errorOf("new_password")} />
        <Button type="submit" variant="secondary" busy={busy}>
          {t("common.save")}
        </Button>
      </Form>
    </Card>
  );
}
