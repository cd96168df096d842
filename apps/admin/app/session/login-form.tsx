import { type FieldError, fieldErrors } from "@dewy/core";
import { loginInput } from "@dewy/core/schemas";
import { Alert, Button, TextField } from "@dewy/ui";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { readRefusal } from "../api/refusal.ts";
import { trpc } from "../api/trpc.ts";
import { useI18n } from "../i18n/i18n.ts";
import { useFieldError } from "../i18n/use-field-error.ts";
import { wordRefusal } from "../i18n/word-refusal.ts";
import { focusFirstFault } from "../lib/focus-first-fault.ts";
import { PasswordField } from "./password-field.tsx";
import { sessionEnd } from "./session-end.ts";
import { rememberStaff } from "./staff.ts";

interface Props {
  /** Whose email to begin with. */
  email?: string;
  onSignedIn: () => void;
}

export function LoginForm({ email: knownEmail = "", onSignedIn }: Props) {
  const { t } = useI18n();
  const form = useRef<HTMLFormElement>(null);
  const [email, setEmail] = useState(knownEmail);
  const [password, setPassword] = useState("");
  const [errors, setErrors] = useState<FieldError[]>([]);
  const errorOf = useFieldError(errors);
  const login = useMutation(
    trpc.admin.auth.login.mutationOptions({
      onSuccess: ({ user }) => {
        rememberStaff(user);
        sessionEnd.clear();
        onSignedIn();
      },
      onError: (error) => setErrors(readRefusal(error).details.fields ?? []),
    }),
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = loginInput.safeParse({ email, password });
    setErrors(parsed.error ? fieldErrors(parsed.error.issues) : []);
    if (parsed.success) login.mutate(parsed.data);
    else focusFirstFault(form.current);
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-4">
      {login.error && errors.length === 0 && <Alert tone="bad">{wordRefusal(t, readRefusal(login.error))}</Alert>}
      <TextField
        label={t("common.email")}
        type="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={errorOf("email")}
      />
      <PasswordField value={password} onChange={setPassword} error={errorOf("password")} />
      <Button type="submit" busy={login.isPending} className="mt-1">
        {t("common.sign_in")}
      </Button>
    </form>
  );
}
