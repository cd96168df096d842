import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useId, useRef } from "react";
import { useRevalidator } from "react-router";
import { useI18n } from "../i18n/i18n.ts";
import { LoginForm } from "./login-form.tsx";
import { useMe } from "./place.ts";

/** Asks to sign in again over the page, so that what was typed in it stays. It cannot be closed: nothing behind it would work. */
export function SessionEnded() {
  const { t } = useI18n();
  const { email } = useMe();
  const queryClient = useQueryClient();
  const { revalidate } = useRevalidator();
  // Whoever signed in may be another person with other permissions.
  const goOn = () => Promise.all([revalidate(), queryClient.invalidateQueries()]);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={(event) => event.currentTarget.showModal()}
      className="m-auto w-[min(26rem,calc(100vw-2rem))] rounded-lg bg-paper p-5 shadow-lifted sm:p-6"
    >
      <h2 id={id} className="display text-xl">
        {t("admin.login.ended.title")}
      </h2>
      <p className="mt-1 mb-5 text-ink-soft text-sm">{t("admin.login.ended.text")}</p>
      <LoginForm email={email} onSignedIn={() => void goOn()} />
    </dialog>
  );
}
