import { wordReason } from "@dewy/i18n";
import { Alert, Button, Card, TextField, useLocale } from "@dewy/ui";
import { Form, useNavigation } from "react-router";
import type { AskedForLink } from "../lib/ask-for-link.server.ts";
import { localePath } from "../lib/locale-path.ts";
import { useFieldErrors } from "../lib/use-field-errors.ts";
import { useT } from "../lib/use-shop.ts";

interface LinkRequestFormProps {
  /** From the root, without a language or a query: a token in this page's address is not sent along. */
  to: string;
  submit: string;
  /** What to say once the link is on its way, or would be. */
  sent: string;
  result: AskedForLink | undefined;
}

/** Asks for an email to mail a link to. */
export function LinkRequestForm({ to, submit, sent, result }: LinkRequestFormProps) {
  const t = useT();
  const locale = useLocale();
  const errorOf = useFieldErrors(result?.fields);
  const busy = useNavigation().state !== "idle";
  if (result?.sent) return <Alert tone="good">{sent}</Alert>;
  return (
    <Card>
      <Form method="post" action={localePath(locale, to)} className="grid gap-5">
        {result?.reason && <Alert tone="bad">{wordReason(t, result.reason)}</Alert>}
        <TextField
          label={t("common.email")}
          name="email"
          type="email"
          autoComplete="username"
          maxLength={255}
          defaultValue={result?.values.email}
          error={errorOf("email")}
        />
        <Button type="submit" size="lg" busy={busy}>
          {submit}
        </Button>
      </Form>
    </Card>
  );
}
